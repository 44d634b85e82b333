package gwarchod.core.looking;

import gwarchod.core.casefile.CaseViews;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.CaseId;
import gwarchod.core.opening.Openings;
import gwarchod.core.reads.Reads;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// What of access is asked on a case node, put together once, at its start.
public final class LookingPart {
    public static final List<Route> ROUTES = List.of(
            new Route.Get("/cases/:id/who-can-see", WhoCanSee.QUESTION),
            new Route.Get("/cases/:id/who-looked", WhoLooked.OF_CASE),
            new Route.Get("/accounts/:username/looks", WhoLooked.BY_USER));

    /// What an agreement may permit beside commands and deeds.
    public static final Set<String> PERMISSIONS = Set.of(WhoLooked.OF_USERS);

    private LookingPart() {}

    /// @param everybody who has an open account
    public static void register(
            Registry registry, Kernel kernel, CaseViews views, Openings openings, Reads reads, Supplier<List<Viewer>> everybody) {
        Function<CaseId, Function<Scope, String>> names = id -> scope -> kernel.cases().card(id).map(card -> views.name(card, scope)).orElse("");
        var whoCanSee = new WhoCanSee(kernel, openings::facts, names, everybody);
        var whoLooked = new WhoLooked(kernel, reads, openings, names);
        registry.answers(WhoCanSee.QUESTION, whoCanSee::of);
        registry.answers(WhoLooked.OF_CASE, whoLooked::ofCase);
        registry.answers(WhoLooked.BY_USER, whoLooked::byUser);
    }
}
