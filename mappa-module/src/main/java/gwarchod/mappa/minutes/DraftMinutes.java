package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the minutes of an item, in the place of what was written before; once they were circulated it begins the next version.
///
/// @param reason why circulated minutes are amended
public record DraftMinutes(EntityId item, List<MinutesText> texts, @Nullable Text reason) implements CaseCommand {
    public DraftMinutes {
        texts = List.copyOf(texts);
    }
}
