package gwarchod.iom.priority;

import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked about the ranking, and done to how it is made.
public final class PriorityDeeds {
    /// Whoever the agreement permits this is shown the ranking, of the cases whose section they see.
    public static final String SEE = "ranking.see";

    public static final Question<RankingOf, RankingView> RANKING = new Question<>("iom.ranking", RankingOf.class, RankingView.class);

    /// Why one person stands where they stand.
    public static final Question<StandingOf, StandingView> STANDING = new Question<>("iom.standing", StandingOf.class, StandingView.class);

    /// How scores are made: parameters, overrides, the index in use.
    public static final Question<ScoringOf, ScoringView> SCORING = new Question<>("iom.scoring", ScoringOf.class, ScoringView.class);

    /// What would be different by other parameters, before anybody sets them. For whoever may set them.
    public static final Question<PreviewOf, PreviewView> PREVIEW = new Question<>("iom.scoring-preview", PreviewOf.class, PreviewView.class);

    public static final Deed<SetWeights> SET_WEIGHTS = new Deed<>("scoring.set-weights", SetWeights.class);
    public static final Deed<ProposeOverride> PROPOSE_OVERRIDE = new Deed<>("scoring.propose-override", ProposeOverride.class);
    public static final Deed<DecideOverride> DECIDE_OVERRIDE = new Deed<>("scoring.decide-override", DecideOverride.class);
    public static final Deed<EndOverride> END_OVERRIDE = new Deed<>("scoring.end-override", EndOverride.class);
    public static final Deed<TakeUpIndex> TAKE_UP_INDEX = new Deed<>("scoring.take-up-index", TakeUpIndex.class);

    public static final List<Route> ROUTES = List.of(
            new Route.Get("/iom/ranking", RANKING),
            new Route.Get("/cases/:id/standing", STANDING),
            new Route.Get("/iom/scoring", SCORING),
            new Route.Search("/iom/scoring/previews", PREVIEW),
            new Route.Post("/iom/scoring/weights", SET_WEIGHTS, 201),
            new Route.Post("/iom/scoring/overrides", PROPOSE_OVERRIDE, 201),
            new Route.Post("/iom/scoring/overrides/:override/decision", DECIDE_OVERRIDE, 200),
            new Route.Post("/iom/scoring/overrides/:override/end", END_OVERRIDE, 200),
            new Route.Post("/iom/scoring/index", TAKE_UP_INDEX, 200));

    private PriorityDeeds() {}

    /// @param limit 1 to [Priorities#LIMIT_MAX]
    /// @param cursor how many come before, as the page before said
    public record RankingOf(@Nullable Integer limit, @Nullable String cursor) {}

    public record StandingOf(CaseId id) {}

    public record ScoringOf() {}

    public record PreviewOf(Weights weights) {}

    public record SetWeights(LocalDate from, Weights weights, Text why) {}

    /// @param days what the offence weighs here, in days of the index
    public record ProposeOverride(String offence, int days, LocalDate from, @Nullable LocalDate until, Text why) {}

    public record DecideOverride(EntityId override, boolean approve, Text why) {}

    public record EndOverride(EntityId override, Text why) {}

    /// @param index absent: the published values the product brings
    public record TakeUpIndex(@Nullable EntityId index, Text why) {}
}
