package gwarchod.core.desk;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.retention.DecideErasure;
import gwarchod.core.casefile.retention.ErasureRules;
import gwarchod.core.casefile.retention.Retention;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import java.util.List;

/// Decides about erasures. It isn't a command to a case: before a protected person goes, every text that would name them afterwards is looked
/// for, on other streams too.
public final class Erasing {
    public static final Deed<DecideErasure> DECIDE = new Deed<>("retention.decide-erasure", DecideErasure.class, true);

    static final List<Route> ROUTES = List.of(new Route.Post("/cases/:id/erasures/decisions", DECIDE, 200));

    private final Kernel kernel;

    Erasing(Kernel kernel) {
        this.kernel = kernel;
    }

    Outcome decide(Viewer viewer, String key, DecideErasure command) {
        var facts = kernel.cases().card(command.id()).map(card -> card.facts());
        var rules = kernel.agreement().get();
        if (facts.isEmpty() || !rules.scope(viewer, facts.get()).sees(Retention.REVIEW.id(), Level.FULL)) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        if (!rules.permits(viewer, DECIDE.name(), facts.get())) {
            return new Outcome.Refused(new Refusal.NotPermitted("not-permitted"));
        }
        var request = new Request(viewer.actor(Retention.REVIEW.basis()), key, DECIDE.name(), Json.write(command), null);
        return kernel.cases().act(command.id(), request, loaded -> ErasureRules.decide(
                loaded.state(), command, deciding(loaded, request), person -> Strikes.of(kernel.journal(), loaded.state(), person.orElse(null)))).outcome();
    }

    private Deciding deciding(Loaded<CaseFile> loaded, Request request) {
        return new Deciding(kernel.clock().instant(), kernel.ids(), request.actor(), People.guard(loaded.state().whole()));
    }
}
