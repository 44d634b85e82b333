package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A safety plan agreed with somebody at risk; it takes the place of the version before.
///
/// @param measures what is in it, each a line of its own
/// @param owner who sees that it is kept and reviewed
/// @param reviewOn the last day on which its review is in time
public record MakeSafetyPlan(PersonId person, List<Text> measures, @Nullable UserId owner, LocalDate madeOn, LocalDate reviewOn)
        implements CaseCommand {
    public MakeSafetyPlan {
        measures = measures == null ? List.of() : List.copyOf(measures);
    }

    @Override
    public List<Mention> mentions() {
        return Mention.worker("/owner", owner).toList();
    }
}
