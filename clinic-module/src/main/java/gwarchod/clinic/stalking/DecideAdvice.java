package gwarchod.clinic.stalking;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lead takes a clinic's advice into the plan, or declines it.
///
/// @param because why not; for advice that is declined, and only for it
/// @param owner who answers for the measure
/// @param dueOn when it is to be done
public record DecideAdvice(EntityId piece, boolean accepted, @Nullable Text because, @Nullable UserId owner, @Nullable LocalDate dueOn)
        implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return Mention.worker("/owner", owner).toList();
    }
}
