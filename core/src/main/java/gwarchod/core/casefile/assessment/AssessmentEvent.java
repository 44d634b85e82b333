package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is recorded about assessments: under the key of whoever is at risk where it is about one of them, else under the subject's.
sealed interface AssessmentEvent extends Event {
    /// Another one of the same assessment takes the place of the one before.
    @In("assessment.considered")
    record AssessmentConsidered(
            EntityId assessment, AssessmentTool tool, LocalDate consideredOn, @Nullable EntityId crime, @Nullable PersonId about,
            @Nullable LocalDate dueOn, @About("about") @Nullable Text notDoneBecause) implements AssessmentEvent {}

    @In("assessment.considered")
    record AssessmentCompleted(
            EntityId assessment, @Nullable PersonId about, LocalDate completedOn, @About("about") @Nullable AssessmentLevel level,
            @About("about") @Nullable Integer stage, @About("about") Text note) implements AssessmentEvent {}

    /// Filled in again, it is the next version.
    @In("assessment.considered")
    record AssessmentFilledIn(
            EntityId assessment, @Nullable PersonId about, LocalDate completedOn, @About("about") @Nullable AssessmentLevel level,
            @About("about") @Nullable Integer stage, @About("about") Text note, @About("about") List<Answer> answers,
            @About("about") List<Behaviour> behaviours) implements AssessmentEvent {
        public AssessmentFilledIn {
            answers = List.copyOf(answers);
            behaviours = List.copyOf(behaviours);
        }
    }
}
