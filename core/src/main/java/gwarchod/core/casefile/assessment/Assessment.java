package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.CommitRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One assessment that was considered.
///
/// @param dueOn when it is planned for; absent where it isn't
/// @param said why it was not done, or what the completed one notes
/// @param considered the commit that recorded that it was considered
public record Assessment(
        EntityId id, AssessmentTool tool, AssessmentState state, LocalDate consideredOn, @Nullable EntityId crime, @Nullable PersonId about,
        @Nullable LocalDate dueOn, @Nullable LocalDate completedOn, @Nullable AssessmentLevel level, @Nullable Integer stage, Text said,
        CommitRef considered) {
    /// Whether somebody still has to do it or decide against it.
    boolean open() {
        return switch (state) {
            case CONSIDERED, PLANNED -> true;
            case COMPLETED, NOT_DONE -> false;
        };
    }

    Assessment completed(LocalDate on, @Nullable AssessmentLevel level, @Nullable Integer stage, Text note) {
        return new Assessment(id, tool, AssessmentState.COMPLETED, consideredOn, crime, about, dueOn, on, level, stage, note, considered);
    }
}
