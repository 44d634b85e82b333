package gwarchod.core.matching;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.JoinTeam;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Decides about two files, for whoever may decide about each and sees whom each is about.
final class Deciding {
    private final Kernel kernel;
    private final Live<Pair> pairs;

    private interface Rule {
        Decision decide(Pair pair, Text why);
    }

    Deciding(Kernel kernel, Live<Pair> pairs) {
        this.kernel = kernel;
        this.pairs = pairs;
    }

    /// Nobody is given a file either whom another one about the same person keeps out: it can't say so itself.
    void register(Registry registry) {
        registry.checks(AssignLead.class, (_, on, command) -> keptOut(on, command.user()));
        registry.checks(JoinTeam.class, (_, on, command) -> keptOut(on, command.user()));
        registry.does(MatchDeeds.SAME, this::same);
        registry.does(MatchDeeds.APART, (viewer, key, command) -> act(viewer, key, MatchDeeds.APART, command, command.id(), command.other(), command.why(),
                (pair, why) -> pair.apart(command.id(), command.other(), why)));
        registry.does(MatchDeeds.UNMERGE, (viewer, key, command) -> act(viewer, key, MatchDeeds.UNMERGE, command, command.id(), command.other(),
                command.why(), (pair, why) -> unlessLeadKeptOut(command.id(), command.other(),
                        () -> pair.unmerge(command.id(), command.other(), why, keptOut(command.id(), command.other())))));
    }

    private Outcome same(Viewer viewer, String key, MatchDeeds.SamePerson command) {
        var goesOn = command.continues();
        var ends = goesOn.equals(command.id()) ? command.other() : command.id();
        return act(viewer, key, MatchDeeds.SAME, command, command.id(), command.other(), command.why(), (pair, why) -> {
            if (!goesOn.equals(command.id()) && !goesOn.equals(command.other())) {
                return Decision.invalid("continues-neither", "/continues");
            }
            if (pair.standing() != PairStanding.SAME && (continuesElsewhere(goesOn) || continuesElsewhere(ends))) {
                return Decision.refuse("continues-elsewhere-already");
            }
            return unlessLeadKeptOut(goesOn, ends, () -> pair.same(command.id(), command.other(), goesOn, why, keptOut(goesOn, ends)));
        });
    }

    /// Who is kept out of one is to be recorded on both, and whoever leads one can't be kept out of it.
    private Decision unlessLeadKeptOut(CaseId one, CaseId other, Supplier<Decision> rule) {
        return leads(one, other) || leads(other, one) ? Decision.refuse("lead-kept-out-of-other") : rule.get();
    }

    private boolean continuesElsewhere(CaseId id) {
        return pairs.all().stream().map(loaded -> loaded.state())
                .anyMatch(pair -> pair.standing() == PairStanding.SAME && pair.isOf(id) && !id.equals(pair.continues()));
    }

    private boolean leads(CaseId one, CaseId other) {
        return Management.of(kernel.cases().file(one).orElseThrow().state()).lead().filter(lead -> excluded(other).contains(lead.user())).isPresent();
    }

    private Optional<Refusal> keptOut(@Nullable CaseId on, UserId user) {
        return on != null && excluded(on).contains(user) ? Optional.of(Refusal.rule("user-excluded")) : Optional.empty();
    }

    private Set<UserId> keptOut(CaseId one, CaseId other) {
        var all = new LinkedHashSet<>(excluded(one));
        all.addAll(excluded(other));
        return all;
    }

    /// By the file, or by another one about the same person.
    private Set<UserId> excluded(CaseId id) {
        return kernel.cases().card(id).orElseThrow().facts().excluded();
    }

    private Outcome act(Viewer viewer, String key, Deed<?> deed, Record command, CaseId one, CaseId other, Text said, Rule rule) {
        if (one.equals(other) || !may(viewer, deed, one) || !may(viewer, deed, other)) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        var request = new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, deed.name(), Json.write(command), null);
        return pairs.act(Pair.stream(one, other), request, known -> Checks.at(kernel.clock().instant()).text("/why", said)
                .then(() -> rule.decide(known.state(), guarded(guarded(said, one), other))));
    }

    private Text guarded(Text said, CaseId id) {
        return People.guard(kernel.cases().file(id).orElseThrow().state()).apply(said);
    }

    private boolean may(Viewer viewer, Deed<?> deed, CaseId id) {
        var rules = kernel.agreement().get();
        return kernel.cases().card(id).map(Card::facts).filter(facts -> {
            var access = rules.access(viewer, facts);
            return !access.needsReason() && access.scope().sees(Person.DETAILS.id(), Level.FULL) && rules.permits(viewer, deed.name(), facts);
        }).isPresent();
    }
}
