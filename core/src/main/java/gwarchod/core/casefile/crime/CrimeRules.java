package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.crime.CrimeEvent.CircumstancesRecorded;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeCancelled;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeReclassified;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeRecorded;
import gwarchod.core.casefile.crime.CrimeEvent.OffenceSet;
import gwarchod.core.casefile.crime.CrimeEvent.OutcomeRecorded;
import gwarchod.core.casefile.crime.CrimeEvent.OutcomeReopened;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What may be said about crimes. Pure.
final class CrimeRules {
    /// Crimes of one case at most; a course of conduct of more is recorded as linked occurrences elsewhere.
    static final int CRIMES_MAX = 500;

    private CrimeRules() {}

    static Decision record(Crimes state, People people, RecordCrime command, Deciding with) {
        var person = command.protectedPerson();
        return Checks.at(with.now())
                .line("/reference", command.reference())
                .pastDate("/reportedOn", command.reportedOn())
                .holds(person == null || people.has(person), "person-not-on-case", "/protectedPerson")
                .holds(state.all().size() < CRIMES_MAX, "too-many", "/reference", CRIMES_MAX)
                .then(() -> {
                    if (state.counted().anyMatch(crime -> crime.reference().equalsIgnoreCase(command.reference().strip()))) {
                        return Decision.refuse("crime-already-recorded");
                    }
                    var crime = new EntityId(with.ids().next());
                    var four = command.four() == null ? null : command.four().guarded(with.guard());
                    var standing = command.standing() == null ? Standing.ALLEGED : command.standing();
                    return Decision.accept(
                            List.of(new CrimeRecorded(crime, command.reference().strip(), command.recordedAs(), four,
                                    Boolean.TRUE.equals(command.domesticAbuse()), command.reportedOn(), person, standing,
                                    with.guardedOrNone(command.what()))),
                            Map.of("crime", crime.value()));
                });
    }

    static Decision reclassify(Crimes state, ReclassifyCrime command, Deciding with) {
        return standing(state, command.crime(), crime -> Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var four = command.four() == null ? null : command.four().guarded(with.guard());
            boolean same = crime.recordedAs() == command.recordedAs() && (four == null || four.equals(crime.four()));
            return same
                    ? Decision.noChange()
                    : Decision.accept(new CrimeReclassified(
                            command.crime(), crime.recordedAs(), command.recordedAs(), four, with.guard().apply(command.why())));
        }));
    }

    /// An outcome may be replaced by another. To take one back is to reopen it, and says why.
    static Decision outcome(Crimes state, RecordOutcome command, Deciding with) {
        return standing(state, command.crime(), crime -> Checks.at(with.now())
                .holds(Outcomes.exist(command.outcome()), "outcome-unknown", "/outcome")
                .holds(command.outcome() != 0 || crime.outcome() == 0, "outcome-is-reopened", "/outcome")
                .pastDate("/on", command.on())
                .order("/on", crime.reportedOn(), command.on())
                .then(() -> {
                    var standing = command.standing() == null ? crime.standing() : command.standing();
                    return crime.ended(command.outcome(), command.on(), standing).equals(crime)
                            ? Decision.noChange()
                            : Decision.accept(new OutcomeRecorded(
                                    command.crime(), command.outcome(), command.on(), standing, with.guardedOrNone(command.note())));
                }));
    }

    /// Whoever reopens says why: most often that a victim who didn't support action has been in touch again.
    static Decision reopen(Crimes state, ReopenOutcome command, Deciding with) {
        return standing(state, command.crime(), crime -> Checks.at(with.now()).text("/why", command.why()).then(() -> crime.outcome() == 0
                ? Decision.refuse("outcome-not-recorded")
                : Decision.accept(new OutcomeReopened(command.crime(), crime.outcome(), with.guard().apply(command.why())))));
    }

    /// A crime is cancelled once: a second time somebody looks at an old page, and is told.
    static Decision cancel(Crimes state, CancelCrime command, Deciding with) {
        var crime = state.find(command.crime());
        if (crime.isEmpty()) {
            return Decision.invalid("crime-not-on-case", "/crime");
        }
        return Checks.at(with.now()).text("/why", command.why()).then(() -> crime.get().cancelled()
                ? Decision.refuse("crime-already-cancelled")
                : Decision.accept(new CrimeCancelled(command.crime(), with.guard().apply(command.why()))));
    }

    static Decision offence(Crimes state, SetOffence command, Deciding with) {
        return standing(state, command.crime(), crime -> Checks.at(with.now()).line("/offence", command.offence())
                .then(() -> command.offence().strip().equals(crime.offence())
                        ? Decision.noChange()
                        : Decision.accept(new OffenceSet(command.crime(), command.offence().strip()))));
    }

    static Decision circumstances(Crimes state, RecordCircumstances command, Deciding with) {
        return standing(state, command.crime(), crime -> Checks.at(with.now()).pastDate("/arrestedOn", command.arrestedOn()).then(() -> {
            var known = new Circumstances(command.relation(), command.arrestedOn(), Boolean.TRUE.equals(command.sexual()));
            return known.equals(crime.circumstances())
                    ? Decision.noChange()
                    : Decision.accept(new CircumstancesRecorded(crime.id(), known.relation(), known.arrestedOn(), known.sexual()));
        }));
    }

    /// What a rule says of a crime that is on the case and wasn't cancelled.
    static Decision standing(Crimes state, EntityId id, Function<Crime, Decision> rule) {
        return state.find(id).map(crime -> crime.cancelled() ? Decision.refuse("crime-already-cancelled") : rule.apply(crime))
                .orElseGet(() -> Decision.invalid("crime-not-on-case", "/crime"));
    }
}
