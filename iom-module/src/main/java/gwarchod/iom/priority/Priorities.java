package gwarchod.iom.priority;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Viewer;
import gwarchod.iom.cohort.KeptScore;
import gwarchod.iom.cohort.KeptScore.Moment;
import gwarchod.iom.harm.HarmIndexes;
import gwarchod.iom.harm.Offences;
import gwarchod.iom.harm.PublishedIndex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The ranking on a case node: follows the cases and what is decided about scores, answers, and keeps the score of whoever is selected.
public final class Priorities {
    /// People in one page of the ranking at the most.
    public static final int LIMIT_MAX = 200;
    static final int LIMIT_DEFAULT = 50;

    private volatile @Nullable Started started;

    /// What there is once a node runs.
    private record Started(Kernel kernel, Live<Scoring> scoring, HarmIndexes indexes, Rankings rankings) {}

    /// What the terms of a day were made of: worked out anew only when one of these is another.
    private record Made(Scoring scoring, LocalDate day, boolean whole, Terms terms) {}

    private volatile @Nullable Made made;

    public static List<EventType<?>> events() {
        return ScoringEvent.TYPES;
    }

    /// Loads what was decided about scores (waits), ranks every case, then follows.
    public void start(Kernel kernel, Registry registry, HarmIndexes indexes) {
        var scoring = Live.start(kernel.journal(), kernel.hints(), kernel.work(), Scoring.TYPE);
        var rankings = new Rankings(() -> terms(kernel, scoring, indexes));
        started = new Started(kernel, scoring, indexes, rankings);
        kernel.cases().listen(rankings::put);
        kernel.cases().cards().forEach(rankings::put);
        var views = new PriorityViews(kernel, rankings);
        registry.answers(PriorityDeeds.RANKING, views::ranking);
        registry.answers(PriorityDeeds.STANDING, views::standing);
        registry.answers(PriorityDeeds.PREVIEW, views::preview);
        registry.answers(PriorityDeeds.SCORING, new ScoringViews(kernel, () -> state(scoring), indexes)::scoring);
        registry.does(PriorityDeeds.SET_WEIGHTS, (viewer, key, command) -> act(viewer, key, PriorityDeeds.SET_WEIGHTS.name(), command,
                state -> ScoringRules.weights(state, command, kernel.clock().instant())));
        registry.does(PriorityDeeds.PROPOSE_OVERRIDE, (viewer, key, command) -> act(viewer, key, PriorityDeeds.PROPOSE_OVERRIDE.name(), command,
                state -> ScoringRules.propose(state, command, new EntityId(kernel.ids().next()), kernel.clock().instant())));
        registry.does(PriorityDeeds.DECIDE_OVERRIDE, (viewer, key, command) -> act(viewer, key, PriorityDeeds.DECIDE_OVERRIDE.name(), command,
                state -> ScoringRules.decide(state, command, viewer.user(), kernel.clock().instant())));
        registry.does(PriorityDeeds.END_OVERRIDE, (viewer, key, command) -> act(viewer, key, PriorityDeeds.END_OVERRIDE.name(), command,
                state -> ScoringRules.end(state, command, kernel.clock().instant())));
        registry.does(PriorityDeeds.TAKE_UP_INDEX, (viewer, key, command) -> act(viewer, key, PriorityDeeds.TAKE_UP_INDEX.name(), command,
                state -> ScoringRules.takeUp(state, command, whole(indexes, command.index()), kernel.clock().instant())));
    }

    private static boolean whole(HarmIndexes indexes, @Nullable EntityId index) {
        return index != null && indexes.values(index).isPresent();
    }

    /// The score of a case now, to be kept with what is decided on it.
    public Optional<KeptScore> score(CaseFile file, Moment moment, Instant now) {
        var running = started;
        if (running == null) {
            return Optional.empty();
        }
        var terms = terms(running.kernel(), running.scoring(), running.indexes());
        var today = Days.of(now);
        var score = terms.scorer(today).score(RankedFacts.of(file));
        var weights = terms.version().weights();
        return Optional.of(new KeptScore(moment, today, tenths(score.points()), tenths(weights.recencyShare() * score.recency()),
                tenths(weights.frequencyShare() * score.frequency()), tenths(weights.gravityShare() * score.gravity()),
                tenths(weights.victimsShare() * score.victim()), terms.index(), terms.version().number()));
    }

    /// What the ranking of today cost so far.
    Ranking.Work work() {
        return Objects.requireNonNull(started).rankings().today().work();
    }

    static int tenths(double points) {
        return (int) Math.round(points * 10);
    }

    private Outcome act(Viewer viewer, String key, String deed, Record command, Function<Scoring, Decision> rule) {
        var request = new Request(viewer.actor(Basis.LAW_ENFORCEMENT), key, deed, Json.write(command), null);
        return Objects.requireNonNull(started).scoring().act(Scoring.STREAM, request, known -> rule.apply(known.state()));
    }

    private static Scoring state(Live<Scoring> scoring) {
        return scoring.get(Scoring.STREAM).map(loaded -> loaded.state()).orElse(Scoring.DEFAULT);
    }

    /// By what scores are made now.
    private Terms terms(Kernel kernel, Live<Scoring> scoring, HarmIndexes indexes) {
        var state = state(scoring);
        var day = Days.of(kernel.clock().instant());
        var index = state.index();
        boolean whole = index == null || indexes.values(index).isPresent();
        var known = made;
        if (known == null || known.scoring() != state || !known.day().equals(day) || known.whole() != whole) {
            known = new Made(state, day, whole, terms(kernel, state, day, index, indexes));
            made = known;
        }
        return known.terms();
    }

    private static Terms terms(Kernel kernel, Scoring state, LocalDate day, @Nullable EntityId index, HarmIndexes indexes) {
        var name = index == null ? PublishedIndex.NAME : indexes.name(index);
        Map<String, Integer> values = index == null ? PublishedIndex.values() : indexes.values(index).orElse(Map.of());
        var overrides = new HashMap<String, Integer>();
        state.overrides().stream().filter(one -> one.holdsOn(day))
                .forEach(one -> overrides.put(Offences.key(one.offence()), one.days() * HarmValues.HUNDREDTHS));
        return new Terms(day, state.on(day), new HarmValues(name, values, overrides), name);
    }
}
