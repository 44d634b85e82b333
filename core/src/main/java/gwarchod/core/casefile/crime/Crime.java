package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A recorded crime as it stands.
///
/// @param outcome 0 while there is none
/// @param offence closer than its class; absent where nobody said
/// @param cancelled it was no crime: shown still, and counted nowhere
/// @param turns what it was called, the oldest first
public record Crime(
        EntityId id, String reference, RecordedClass recordedAs, @Nullable RecordedClass recordedBefore, @Nullable Four four,
        boolean domesticAbuse, LocalDate reportedOn, @Nullable PersonId protectedPerson, Standing standing, Text what,
        int outcome, @Nullable LocalDate outcomeOn, @Nullable String offence, boolean cancelled,
        Circumstances circumstances, List<ClassTurn> turns, Investigated investigated) {
    public Crime {
        turns = List.copyOf(turns);
    }

    /// Stalking by its class or by judgement: either is enough for a case to be looked at as one.
    public boolean stalking() {
        return recordedAs == RecordedClass.STALKING || four != null && four.conclusion() == FourConclusion.STALKING;
    }

    /// The class says one thing and the judgement another.
    public boolean contradictory() {
        return four != null && (recordedAs == RecordedClass.STALKING) != (four.conclusion() == FourConclusion.STALKING);
    }

    /// Class and judgement contradict each other, or somebody disagrees, and nobody has decided since.
    public boolean disputed() {
        boolean disagreed = false;
        boolean unresolved = contradictory();
        for (ClassTurn turn : turns) {
            switch (turn.kind()) {
                case DISAGREED -> disagreed = true;
                case RESOLVED -> {
                    disagreed = false;
                    unresolved = false;
                }
                case RECORDED, RECLASSIFIED, JUDGED -> unresolved = contradictory();
            }
        }
        return !cancelled && (disagreed || unresolved);
    }

    /// Whose words stand against each other: who gave the class it has, who judged it last, and who disagreed since it was last decided.
    Set<UserId> partiesOfDispute() {
        var parties = new HashSet<UserId>();
        var classedBy = new HashSet<UserId>();
        var judgedBy = new HashSet<UserId>();
        for (ClassTurn turn : turns) {
            switch (turn.kind()) {
                case RECORDED, RECLASSIFIED -> only(classedBy, turn.by());
                case JUDGED -> only(judgedBy, turn.by());
                case DISAGREED -> parties.add(turn.by());
                case RESOLVED -> {
                    parties.clear();
                    only(classedBy, turn.by());
                }
            }
        }
        parties.addAll(classedBy);
        parties.addAll(judgedBy);
        return parties;
    }

    private static void only(Set<UserId> who, UserId one) {
        who.clear();
        who.add(one);
    }

    Crime classed(RecordedClass now, @Nullable Four judged, ClassTurn turn) {
        return new Crime(id, reference, now, now == recordedAs ? recordedBefore : recordedAs, judged == null ? four : judged, domesticAbuse,
                reportedOn, protectedPerson, standing, what, outcome, outcomeOn, offence, cancelled, circumstances, with(turn), investigated);
    }

    Crime disagreed(ClassTurn turn) {
        return new Crime(id, reference, recordedAs, recordedBefore, four, domesticAbuse, reportedOn, protectedPerson, standing, what,
                outcome, outcomeOn, offence, cancelled, circumstances, with(turn), investigated);
    }

    Crime investigated(Investigated now) {
        return new Crime(id, reference, recordedAs, recordedBefore, four, domesticAbuse, reportedOn, protectedPerson, standing, what,
                outcome, outcomeOn, offence, cancelled, circumstances, turns, now);
    }

    /// How the victim stands to the suspect as it was corrected.
    Crime related(RelationSaid said) {
        return new Crime(id, reference, recordedAs, recordedBefore, four, said.domesticAbuse(), reportedOn, protectedPerson, standing, what,
                outcome, outcomeOn, offence, cancelled, circumstances.related(said.relation()), turns, investigated.said(said));
    }

    /// The relation contradicts that the crime is marked as domestic abuse.
    boolean relationContradicted() {
        var relation = circumstances.relation();
        return !cancelled && domesticAbuse && relation != null && !relation.associated();
    }

    private List<ClassTurn> with(ClassTurn turn) {
        var all = new ArrayList<>(turns);
        all.add(turn);
        return all;
    }

    Crime under(Circumstances known) {
        return new Crime(id, reference, recordedAs, recordedBefore, four, domesticAbuse, reportedOn, protectedPerson, standing, what,
                outcome, outcomeOn, offence, cancelled, known, turns, investigated);
    }

    Crime ended(int number, LocalDate on, Standing established) {
        return new Crime(id, reference, recordedAs, recordedBefore, four, domesticAbuse, reportedOn, protectedPerson, established, what,
                number, on, offence, cancelled, circumstances, turns, investigated);
    }

    /// The investigation is open again.
    Crime reopened(CommitRef at) {
        return new Crime(id, reference, recordedAs, recordedBefore, four, domesticAbuse, reportedOn, protectedPerson, standing, what,
                0, null, offence, cancelled, circumstances, turns, investigated.again(at));
    }

    Crime ofOffence(String closer) {
        return new Crime(id, reference, recordedAs, recordedBefore, four, domesticAbuse, reportedOn, protectedPerson, standing, what,
                outcome, outcomeOn, closer, cancelled, circumstances, turns, investigated);
    }

    Crime cancel() {
        return new Crime(id, reference, recordedAs, recordedBefore, four, domesticAbuse, reportedOn, protectedPerson, standing, what,
                outcome, outcomeOn, offence, true, circumstances, turns, investigated);
    }
}
