package gwarchod.iom.priority;

import gwarchod.core.casefile.Card;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.iom.priority.PriorityDeeds.PreviewOf;
import gwarchod.iom.priority.PriorityDeeds.RankingOf;
import gwarchod.iom.priority.PriorityDeeds.StandingOf;
import gwarchod.iom.priority.Ranking.Ranked;
import gwarchod.iom.priority.RankingView.Line;
import gwarchod.iom.priority.RankingView.Part;
import gwarchod.iom.priority.RankingView.Parts;
import gwarchod.iom.priority.RankingView.Unknown;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The ranking as each viewer may see it. It is for whoever is shown its section of every ordinary case: then a case can be closed to them
/// only where somebody is excluded or processing is restricted, and only those are asked about, before anything is paged or counted.
final class PriorityViews {
    private static final String PERSON = "person.details";

    /// Where each flag comes from, and how much of that a viewer must see to be shown it.
    private static final Map<RankFlag, Source> SOURCES = Map.of(
            RankFlag.ORDER_BREACHED, new Source("order.breaches", Level.SUMMARY), RankFlag.SASH_HIGH, new Source("assessment.considered", Level.FULL),
            RankFlag.HOMICIDE_STAGE, new Source("assessment.considered", Level.FULL),
            RankFlag.ARREST_OUTSTANDING, new Source("outstanding.suspect", Level.SUMMARY),
            RankFlag.RELEASE_SOON, new Source("iom.cohort", Level.FULL));

    private final Kernel kernel;
    private final Rankings rankings;

    private record Source(String section, Level level) {}

    PriorityViews(Kernel kernel, Rankings rankings) {
        this.kernel = kernel;
        this.rankings = rankings;
    }

    Reply<RankingView> ranking(Viewer viewer, Lang lang, RankingOf what) {
        int limit = what.limit() == null ? Priorities.LIMIT_DEFAULT : what.limit();
        if (!opens(viewer)) {
            return Reply.notFound();
        } else if (limit < 1 || limit > Priorities.LIMIT_MAX) {
            return new Reply.Refused<>(Refusal.invalid("limit-out-of-range", "/limit", Priorities.LIMIT_MAX));
        }
        var cursor = what.cursor();
        if (cursor != null && !cursor.matches("[0-9]{1,7}")) {
            return new Reply.Refused<>(Refusal.invalid("cursor-unknown", "/cursor"));
        }
        int skipped = cursor == null ? 0 : Integer.parseInt(cursor);
        var terms = rankings.refresh();
        var closed = closed(viewer);
        var page = rankings.today().page(skipped, limit, closed);
        int total = rankings.today().size() - closed.size();
        var lines = Stream.iterate(0, i -> i < page.size(), i -> i + 1)
                .map(i -> line(viewer, page.get(i), skipped + i + 1, terms, closed)).toList();
        return Reply.of(new RankingView(terms.day(), terms.index(), terms.version().number(), false, total, lines,
                skipped + page.size() < total && !page.isEmpty() ? Integer.toString(skipped + page.size()) : null));
    }

    Reply<StandingView> standing(Viewer viewer, Lang lang, StandingOf what) {
        var terms = rankings.refresh();
        var line = rankings.of(what.id());
        if (line.isEmpty() || !opens(viewer) || !scope(viewer, what.id()).filter(PriorityViews::shows).isPresent()) {
            return Reply.notFound();
        }
        var closed = closed(viewer);
        int rank = rankings.today().before(what.id(), closed) + 1;
        var before = rankings.before().get(what.id()).orElseThrow();
        var shown = line(viewer, line.get(), rank, terms, closed);
        var said = new Reasons(kernel.words(), lang, terms);
        int weekAgo = rankings.before().before(what.id(), closed) + 1;
        return Reply.of(new StandingView(what.id(), shown.name(), terms.day(), terms.index(), terms.version().number(), false, shown,
                rankings.today().size() - closed.size(), weekAgo, said.of(line.get()), said.changes(line.get(), before, rank, weekAgo),
                said.weighed(line.get())));
    }

    /// Everybody this viewer sees is scored by the other parameters, beside the ranking that stands.
    Reply<PreviewView> preview(Viewer viewer, Lang lang, PreviewOf what) {
        if (!opens(viewer) || !kernel.agreement().get().permits(viewer, PriorityDeeds.SET_WEIGHTS.name())) {
            return Reply.notFound();
        }
        var wrong = what.weights().wrong();
        if (wrong.isPresent()) {
            return new Reply.Refused<>(wrong.get());
        }
        var terms = rankings.refresh();
        var now = rankings.today().page(0, rankings.today().size(), closed(viewer));
        var scorer = new Scorer(terms.day(), what.weights(), terms.harm());
        var then = now.stream().map(one -> new Ranked(one.id(), one.facts(), scorer.score(one.facts()))).sorted().toList();
        var places = new HashMap<CaseId, Integer>();
        now.forEach(one -> places.put(one.id(), places.size()));
        var moved = IntStream.range(0, then.size()).filter(i -> places.getOrDefault(then.get(i).id(), i) != i).boxed().toList();
        var furthest = moved.stream().sorted(Comparator.comparingInt((Integer i) -> -Math.abs(i - places.get(then.get(i).id()))))
                .limit(PreviewView.SHOWN_MAX)
                .map(i -> move(viewer, now.get(places.get(then.get(i).id())), then.get(i), places.get(then.get(i).id()) + 1, i + 1)).toList();
        return Reply.of(new PreviewView(terms.day(), false, now.size(), moved.size(), furthest));
    }

    private PreviewView.Move move(Viewer viewer, Ranked now, Ranked then, int place, int wouldBe) {
        var sees = scope(viewer, now.id()).filter(scope -> scope.sees(PERSON, Level.SUMMARY)).isPresent();
        var name = sees ? kernel.cases().card(now.id()).map(Card::name).orElse("") : "";
        return new PreviewView.Move(now.id(), name, place, wouldBe, Priorities.tenths(now.score().points()) / 10.0,
                Priorities.tenths(then.score().points()) / 10.0);
    }

    /// Whether the ranking is for them at all.
    private boolean opens(Viewer viewer) {
        var rules = kernel.agreement().get();
        return rules.permits(viewer, PriorityDeeds.SEE) && shows(rules.scope(viewer, CaseFacts.NONE));
    }

    private static boolean shows(Scope scope) {
        return scope.sees(Priority.SECTION_ID, Level.PRESENCE);
    }

    private Set<CaseId> closed(Viewer viewer) {
        return rankings.special().stream().filter(id -> !scope(viewer, id).filter(PriorityViews::shows).isPresent()).collect(Collectors.toSet());
    }

    private Optional<Scope> scope(Viewer viewer, CaseId id) {
        return kernel.cases().card(id).map(card -> kernel.agreement().get().scope(viewer, card.facts()));
    }

    private Line line(Viewer viewer, Ranked one, int rank, Terms terms, Set<CaseId> closed) {
        var card = kernel.cases().card(one.id());
        var scope = card.map(known -> kernel.agreement().get().scope(viewer, known.facts())).orElse(Scope.NOTHING);
        var name = scope.sees(PERSON, Level.SUMMARY) ? card.map(Card::name).orElse("") : "";
        boolean scored = !one.facts().restricted() && scope.sees(Priority.SECTION_ID, Level.FULL);
        int moved = rankings.before().before(one.id(), closed) + 1 - rank;
        var score = one.score();
        return new Line(one.id(), rank, moved, name, scored ? Priorities.tenths(score.points()) / 10.0 : null,
                scored ? parts(score, terms.version().weights()) : null, flags(kernel.settings().get(), one, scope, terms.day()),
                new Unknown(!score.isOfCrimes(), score.withoutValue(), score.withoutVictim(), one.facts().restricted()));
    }

    private static List<RankFlag> flags(Settings settings, Ranked one, Scope scope, LocalDate today) {
        return one.facts().flags().on(settings, today).stream().filter(flag -> {
            var source = SOURCES.get(flag);
            return source != null && scope.sees(source.section(), source.level());
        }).toList();
    }

    private static Parts parts(Score score, Weights weights) {
        return new Parts(part(score.recency(), weights.recencyShare()), part(score.frequency(), weights.frequencyShare()),
                part(score.gravity(), weights.gravityShare()), part(score.victim(), weights.victimsShare()));
    }

    static Part part(double share, int most) {
        return new Part(Priorities.tenths(share * most) / 10.0, most);
    }
}
