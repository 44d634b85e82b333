package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step in what a crime was called: the class it was recorded under, how it was judged to be, who disagreed, who decided.
///
/// @param recordedAs the class from then on; of a disagreement: the one it should have, where somebody said so
/// @param conclusion of the four questions, where they were asked
/// @param answers to the four, with their evidence; none where they weren't given one by one
public record ClassTurn(
        ClassMove kind, Instant at, UserId by, CommitRef ref, @Nullable RecordedClass recordedAs, @Nullable FourConclusion conclusion,
        List<FourAnswer> answers, Text why) {
    public ClassTurn {
        answers = List.copyOf(answers);
    }

    /// What was done about the class of a crime.
    public enum ClassMove {
        RECORDED,
        RECLASSIFIED,
        JUDGED,
        DISAGREED,
        RESOLVED
    }

    static ClassTurn of(ClassMove kind, Fact fact, @Nullable RecordedClass recordedAs, @Nullable Four four, Text why) {
        var conclusion = four == null ? null : four.conclusion();
        return new ClassTurn(kind, fact.recorded(), fact.actor().user(), fact.ref(), recordedAs, conclusion, List.of(), why);
    }

    static ClassTurn of(CrimeEvent.CrimeJudged event, Fact fact) {
        return new ClassTurn(ClassMove.JUDGED, fact.recorded(), fact.actor().user(), fact.ref(), null, event.conclusion(), event.answers(), event.rationale());
    }
}
