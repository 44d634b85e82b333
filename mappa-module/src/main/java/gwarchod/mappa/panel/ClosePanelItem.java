package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ends an item. One that was held lacks nothing; any other end says until when, why and who sees to it.
public record ClosePanelItem(
        EntityId item, PanelEnd end, @Nullable LocalDate until, @Nullable Text reason, @Nullable UserId owner)
        implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return Mention.worker("/owner", owner).toList();
    }
}
