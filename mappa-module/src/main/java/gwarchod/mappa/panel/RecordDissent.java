package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody sees it otherwise, and the meeting agreed how to go on.
///
/// @param agency whose view it is; none: one's own
public record RecordDissent(EntityId item, @Nullable AgencyId agency, Text view, Text wentOn) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return agency == null ? List.of() : List.of(new Mention.Agency("/agency", agency));
    }
}
