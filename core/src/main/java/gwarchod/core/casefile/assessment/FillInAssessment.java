package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of a considered assessment was filled in: it is completed by it. Filled in again, it is a new version; the earlier stay.
///
/// @param level a professional judgement; never counted from the answers
/// @param stage of the homicide timeline
/// @param answers by item number; absent: none
/// @param behaviours of the time-investment grid; absent: none
public record FillInAssessment(
        EntityId assessment, LocalDate completedOn, @Nullable AssessmentLevel level, @Nullable Integer stage, @Nullable Text note,
        @Nullable List<Answer> answers, @Nullable List<Behaviour> behaviours) implements CaseCommand {
    public FillInAssessment {
        answers = answers == null ? List.of() : List.copyOf(answers);
        behaviours = behaviours == null ? List.of() : List.copyOf(behaviours);
    }
}
