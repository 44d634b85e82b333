package gwarchod.mappa.panel;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an item ended.
///
/// @param until when it is gone on with; none: it was held
/// @param owner who sees to that
/// @param gaps what it lacked
/// @param ref the commit that closed it; its number is the one at which the case was judged
public record Ending(
        PanelEnd end, @Nullable LocalDate until, @Nullable Text reason, @Nullable UserId owner, List<PanelGap> gaps, Instant at, UserId by,
        CommitRef ref) {
    public Ending {
        gaps = List.copyOf(gaps);
    }
}
