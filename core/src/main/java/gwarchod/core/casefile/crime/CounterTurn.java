package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The suspect of a crime alleged against its victim, or somebody reviewed which of the two is the primary perpetrator.
///
/// @param finding absent: it is an allegation
/// @param said what was alleged, or why the finding is so
/// @param otherCrime what the allegation is recorded under, where it is
public record CounterTurn(
        LocalDate on, @Nullable PrimaryFinding finding, Text said, Text otherCrime, UserId by, Instant at, CommitRef ref) {
    static CounterTurn of(LocalDate on, @Nullable PrimaryFinding finding, Text said, Text otherCrime, Fact fact) {
        return new CounterTurn(on, finding, said, otherCrime, fact.actor().user(), fact.recorded(), fact.ref());
    }
}
