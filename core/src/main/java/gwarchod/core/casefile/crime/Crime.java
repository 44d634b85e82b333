package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A recorded crime as it stands.
///
/// @param outcome 0 while there is none
/// @param offence closer than its class; absent where nobody said
/// @param cancelled it was no crime: shown still, and counted nowhere
public record Crime(
        EntityId id, String reference, RecordedClass recordedAs, @Nullable RecordedClass recordedBefore, @Nullable Four four,
        boolean domesticAbuse, LocalDate reportedOn, @Nullable PersonId protectedPerson, Standing standing, Text what,
        int outcome, @Nullable LocalDate outcomeOn, @Nullable String offence, boolean cancelled) {
    /// Stalking by its class or by judgement: either is enough for a case to be looked at as one.
    public boolean stalking() {
        return recordedAs == RecordedClass.STALKING || four != null && four.conclusion() == FourConclusion.STALKING;
    }

    /// The class says one thing and the judgement another, which somebody must resolve.
    public boolean disputed() {
        return four != null && (recordedAs == RecordedClass.STALKING) != (four.conclusion() == FourConclusion.STALKING);
    }

    Crime reclassified(RecordedClass now, @Nullable Four judged) {
        return new Crime(id, reference, now, recordedAs, judged == null ? four : judged, domesticAbuse, reportedOn, protectedPerson,
                standing, what, outcome, outcomeOn, offence, cancelled);
    }

    Crime ended(int number, LocalDate on, Standing established) {
        return new Crime(id, reference, recordedAs, recordedBefore, four, domesticAbuse, reportedOn, protectedPerson, established, what,
                number, on, offence, cancelled);
    }

    Crime ofOffence(String closer) {
        return new Crime(id, reference, recordedAs, recordedBefore, four, domesticAbuse, reportedOn, protectedPerson, standing, what,
                outcome, outcomeOn, closer, cancelled);
    }

    Crime cancel() {
        return new Crime(id, reference, recordedAs, recordedBefore, four, domesticAbuse, reportedOn, protectedPerson, standing, what,
                outcome, outcomeOn, offence, true);
    }
}
