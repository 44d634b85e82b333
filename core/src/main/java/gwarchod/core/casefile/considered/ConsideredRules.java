package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.considered.ConsideredEvent.InvestigationClosed;
import gwarchod.core.casefile.considered.ConsideredEvent.Recorded;
import gwarchod.core.casefile.considered.ConsideredEvent.SignedOff;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// What may be recorded about considerations, and what a supervisor may sign off and close. Pure.
final class ConsideredRules {
    /// Entries of one case at most.
    static final int ENTRIES_MAX = 500;

    private ConsideredRules() {}

    static Decision record(CaseFile file, RecordConsiderations command, Deciding with) {
        return standing(file, command.crime(), crime -> {
            boolean each = Grounds.of(file, crime, file.settings()).hold(Ground.HIGH) && command.considered().size() > 1;
            boolean forAll = command.rationale() != null && !command.rationale().isBlank();
            var checks = Checks.at(with.now())
                    .pastDate("/on", command.on())
                    .order("/on", crime.reportedOn(), command.on())
                    .holds(!command.considered().isEmpty(), "value-required", "/considered")
                    .atMost("/considered", command.considered())
                    .holds(Considerations.of(file).entries().size() < ENTRIES_MAX, "too-many", "/considered", ENTRIES_MAX);
            var seen = new HashSet<String>();
            for (int i = 0; i < command.considered().size(); i++) {
                var one = command.considered().get(i);
                var at = "/considered/" + i;
                boolean own = one.why() != null && !one.why().isBlank();
                checks.holds(Option.of(one.what()).isPresent(), "option-unknown", at + "/what")
                        .holds(seen.add(one.what()), "option-twice", at + "/what")
                        .holds(one.why() == null || own, "text-required", at + "/why")
                        .holds(own || !each || !needsReason(one), "reason-each-required", at + "/why")
                        .holds(own || forAll || !needsReason(one), "text-required", "/rationale");
            }
            return checks.then(() -> recorded(command, with));
        });
    }

    /// What was decided has a reason; what was done, or isn't decided, needs none.
    private static boolean needsReason(Considering one) {
        return one.verdict() == Verdict.PURSUED || one.verdict() == Verdict.NOT_PURSUED;
    }

    private static Decision recorded(RecordConsiderations command, Deciding with) {
        var entry = new EntityId(with.ids().next());
        var considered = command.considered().stream()
                .map(one -> new Considering(one.what(), one.verdict(), with.guarded(one.why()))).toList();
        return Decision.accept(
                List.of(new Recorded(entry, command.crime(), command.on(), command.forum(), considered, with.guardedOrNone(command.rationale()))),
                Map.of("entry", entry.value()));
    }

    /// Refused as long as anything is still asked for, or the class is disputed; and to whoever recorded some of it, whoever they are.
    static Decision signOff(CaseFile file, SignOff command, Deciding with) {
        return standing(file, command.crime(), crime -> {
            var note = with.guardedOrNone(command.note());
            if (Considerations.of(file).of(crime.id()).stream().anyMatch(entry -> entry.by().equals(with.actor().user()))) {
                return Decision.refuse("signs-own-considerations");
            }
            boolean again = Considerations.of(file).signedOff(crime)
                    .filter(before -> before.by().equals(with.actor().user()) && before.note().equals(note)).isPresent();
            return open(file, crime).orElseGet(() -> again ? Decision.noChange() : Decision.accept(new SignedOff(crime.id(), note)));
        });
    }

    /// Refused as long as a sign-off would be, without one, and without an outcome.
    static Decision close(CaseFile file, CloseInvestigation command, Deciding with) {
        return standing(file, command.crime(), crime -> {
            var state = Considerations.of(file);
            if (state.closed(crime).isPresent()) {
                return Decision.noChange();
            }
            if (crime.outcome() == 0) {
                return Decision.refuse("outcome-missing");
            }
            return open(file, crime).orElseGet(() -> state.signedOff(crime).isEmpty()
                    ? Decision.refuse("not-signed-off")
                    : Decision.accept(new InvestigationClosed(
                            crime.id(), crime.outcome(), Objects.requireNonNull(crime.outcomeOn()), with.guardedOrNone(command.note()))));
        });
    }

    private static Optional<Decision> open(CaseFile file, Crime crime) {
        int gaps = Asked.gaps(file, crime).size();
        return gaps > 0 ? Optional.of(Decision.refuse("considerations-missing", gaps))
                : crime.disputed() ? Optional.of(Decision.refuse("class-still-disputed")) : Optional.empty();
    }

    private static Decision standing(CaseFile file, EntityId id, Function<Crime, Decision> rule) {
        return Crimes.of(file).find(id).map(crime -> crime.cancelled() ? Decision.refuse("crime-already-cancelled") : rule.apply(crime))
                .orElseGet(() -> Decision.invalid("crime-not-on-case", "/crime"));
    }
}
