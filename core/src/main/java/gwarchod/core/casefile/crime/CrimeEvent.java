package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is recorded about crimes.
sealed interface CrimeEvent extends Event {
    @In("crime.recorded")
    record CrimeRecorded(
            EntityId crime, String reference, RecordedClass recordedAs, @Nullable Four four, boolean domesticAbuse, LocalDate reportedOn,
            @Nullable PersonId protectedPerson, Standing standing, Text what) implements CrimeEvent {}

    /// @param before the class until then
    @In("crime.recorded")
    record CrimeReclassified(EntityId crime, RecordedClass before, RecordedClass recordedAs, @Nullable Four four, Text why)
            implements CrimeEvent {}

    @In("crime.recorded")
    record CrimeCancelled(EntityId crime, Text why) implements CrimeEvent {}

    /// @param offence its classification or title
    @In("crime.recorded")
    record OffenceSet(EntityId crime, @FreeWords String offence) implements CrimeEvent {}

    @In("crime.recorded")
    record OutcomeRecorded(EntityId crime, int outcome, LocalDate on, Standing standing, Text note) implements CrimeEvent {}

    /// The crime has no outcome again; the one it had stands in the timeline.
    ///
    /// @param before the outcome it had
    @In("crime.recorded")
    record OutcomeReopened(EntityId crime, int before, Text why) implements CrimeEvent {}

    @In("crime.recorded")
    record CircumstancesRecorded(EntityId crime, @Nullable VictimRelation relation, @Nullable LocalDate arrestedOn, boolean sexual)
            implements CrimeEvent {}

    @In("crime.recorded")
    record CrimeJudged(
            EntityId crime, LocalDate on, FourAnswer fixated, FourAnswer obsessive, FourAnswer unwanted, FourAnswer repeated,
            FourConclusion conclusion, Text rationale) implements CrimeEvent {
        List<FourAnswer> answers() {
            return List.of(fixated, obsessive, unwanted, repeated);
        }

        Four four() {
            return new Four(fixated.yes(), obsessive.yes(), unwanted.yes(), repeated.yes(), conclusion, rationale);
        }
    }

    @In("crime.recorded")
    record ClassDisagreed(EntityId crime, @Nullable RecordedClass shouldBe, Text why) implements CrimeEvent {}

    /// @param before the class until then; the same where it stands
    @In("crime.recorded")
    record ClassResolved(EntityId crime, RecordedClass before, RecordedClass recordedAs, Text why) implements CrimeEvent {}

    @In("crime.recorded")
    record CrimesLinked(EntityId link, EntityId crime, EntityId other, LinkKind kind, Text why) implements CrimeEvent {}

    @In("crime.recorded")
    record CrimesUnlinked(EntityId link, Text why) implements CrimeEvent {}

    @In("crime.recorded")
    record OfficerAssigned(EntityId crime, UserId officer) implements CrimeEvent {}

    @In("crime.recorded")
    record RelationCorrected(EntityId crime, @Nullable VictimRelation relation, boolean domesticAbuse, Text why) implements CrimeEvent {}

    /// @param otherCrime what it is recorded under; empty: under nothing
    @In("crime.recorded")
    record CounterAlleged(EntityId crime, Text what, Text otherCrime, LocalDate on) implements CrimeEvent {}

    @In("crime.recorded")
    record PrimaryReviewed(EntityId crime, PrimaryFinding finding, Text rationale, LocalDate on) implements CrimeEvent {}
}
