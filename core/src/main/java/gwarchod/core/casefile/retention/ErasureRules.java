package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.retention.RetentionEvent.Erased;
import gwarchod.core.casefile.retention.RetentionEvent.ErasureProposed;
import gwarchod.core.casefile.retention.RetentionEvent.ErasureRefused;
import gwarchod.core.casefile.retention.RetentionEvent.Reasoned;
import gwarchod.core.casefile.retention.RetentionEvent.TextsCut;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Erases.Cut;
import gwarchod.core.journal.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// When somebody may be erased. Pure. Two people: who proposes it doesn't decide it.
public final class ErasureRules {
    /// Proposals on one case at most.
    static final int ERASURES_MAX = 100;

    private ErasureRules() {}

    static Decision propose(CaseFile file, ProposeErasure command, Deciding with) {
        var state = Retention.of(file);
        var person = command.person();
        return Checks.at(with.now())
                .pastDate("/requestedOn", command.requestedOn())
                .text("/why", command.why())
                .holds(person == null || People.of(file).has(person), "person-not-on-case", "/person")
                .holds(state.erasures().size() < ERASURES_MAX, "too-many", "/person", ERASURES_MAX)
                .then(() -> {
                    if (state.erased()) {
                        return Decision.refuse("erased");
                    }
                    if (state.erasures().stream().anyMatch(one -> one.open() && Objects.equals(one.asked().person(), person))) {
                        return Decision.refuse("erasure-already-proposed");
                    }
                    var id = new EntityId(with.ids().next());
                    return Decision.accept(
                            List.of(new ErasureProposed(id, with.actor().agency(), person, command.ground(), command.requestedBy(),
                                            command.requestedOn()),
                                    new Reasoned(id, with.guard().apply(command.why()))),
                            Map.of("erasure", id.value()));
                });
    }

    /// @param cuts finds what would name them under keys that stay, once nobody knows their name any more: of a protected person, or, given
    ///     nobody, of the person the case is about and whoever it protects
    public static Decision decide(CaseFile file, DecideErasure command, Deciding with, Function<Optional<PersonId>, List<Cut>> cuts) {
        var found = Retention.of(file).erasure(command.erasure());
        if (found.isEmpty()) {
            return Decision.invalid("erasure-unknown", "/erasure");
        }
        var erasure = found.get();
        if (!erasure.open()) {
            return erasure.erased() == command.erase() ? Decision.noChange() : Decision.refuse("erasure-already-decided");
        }
        if (erasure.by().equals(with.actor().user())) {
            return Decision.refuse("erasure-needs-two");
        }
        return Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var why = new Reasoned(command.erasure(), with.guard().apply(command.why()));
            return command.erase()
                    ? Decision.accept(erase(file, erasure, with, why, cuts), Map.of())
                    : Decision.accept(new ErasureRefused(command.erasure(), with.actor().agency()), why);
        });
    }

    private static List<Event> erase(
            CaseFile file, Erasure erasure, Deciding with, Reasoned why, Function<Optional<PersonId>, List<Cut>> cuts) {
        var person = erasure.asked().person();
        var events = new ArrayList<Event>();
        events.add(new Erased(erasure.asked().erasure(), with.actor().agency(), person, owners(file, person)));
        events.add(why);
        if (person != null) {
            events.add(People.erased(file.whole(), person));
        }
        events.add(new TextsCut(erasure.asked().erasure(), with.actor().agency(), cuts.apply(Optional.ofNullable(person))));
        return events;
    }

    /// With the case's own person go those whom only this case knows: what it says of them is about nobody then. Whoever is protected in
    /// another case has a key of their own there.
    private static Set<String> owners(CaseFile file, @Nullable PersonId person) {
        if (person != null) {
            return Set.of("person/" + person);
        }
        var owners = new HashSet<String>();
        owners.add(Disciplines.stream(file.id()).toString());
        People.of(file.whole()).ids().forEach(id -> owners.add("person/" + id));
        return owners;
    }
}
