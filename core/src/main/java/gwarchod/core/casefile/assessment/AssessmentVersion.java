package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an assessment came to at one time.
public record AssessmentVersion(
        LocalDate completedOn, UserId by, @Nullable AssessmentLevel level, @Nullable Integer stage, Text note, List<Answer> answers,
        List<Behaviour> behaviours) {
    public AssessmentVersion {
        answers = List.copyOf(answers);
        behaviours = List.copyOf(behaviours);
    }

    /// Whether it says what the other says, whoever said it.
    boolean same(AssessmentVersion other) {
        return new AssessmentVersion(completedOn, other.by, level, stage, note, answers, behaviours).equals(other);
    }
}
