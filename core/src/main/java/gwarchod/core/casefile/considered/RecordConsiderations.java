package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Assessments and interventions were considered for a crime, whether or not they were pursued. The outcome's ids name it as `entry`.
///
/// @param rationale for all of them; absent where each has its own
public record RecordConsiderations(EntityId crime, LocalDate on, Forum forum, List<Considering> considered, @Nullable Text rationale)
        implements CaseCommand {
    public RecordConsiderations {
        considered = List.copyOf(considered);
    }
}
