package gwarchod.mappa.exchange;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.level.MappaStanding;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.casefile.plan.PlanShown;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.mappa.exchange.ExchangeDeeds.DetailFor;
import gwarchod.mappa.exchange.ExchangeDeeds.Levels;
import gwarchod.mappa.exchange.ExchangeDeeds.LevelsFor;
import gwarchod.mappa.exchange.ExchangeDeeds.PlanFor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What goes out: nobody gives out more than they see themselves, nothing names who is at risk, and of a person to whom access is limited neither
/// notes nor plan leave. Every one of these is a look, and recorded as one.
final class GivingOut {
    private static final int PAGE = 500;

    private final Kernel kernel;

    private GivingOut(Kernel kernel) {
        this.kernel = kernel;
    }

    static void start(Kernel kernel, Registry registry) {
        var out = new GivingOut(kernel);
        registry.answers(ExchangeDeeds.LEVELS, out::levels);
        registry.answers(ExchangeDeeds.DETAIL, out::detail);
        registry.answers(ExchangeDeeds.PLAN, out::plan);
    }

    private Reply<Levels> levels(Viewer viewer, Lang lang, LevelsFor what) {
        if (!kernel.agreement().get().permits(viewer, ExchangeDeeds.EXPORT)) {
            return Reply.notFound();
        }
        var rest = kernel.cases().cards().stream()
                .filter(card -> card.labels().stream().anyMatch(label -> label.section().equals(MappaLevel.SECTION)))
                .sorted(Comparator.comparing(card -> card.id().value()))
                .filter(card -> what.cursor() == null || card.id().value().compareTo(what.cursor().value()) > 0)
                .flatMap(card -> detail(viewer, card, what.consumer(), lang).stream()).limit(PAGE + 1L).toList();
        var page = rest.subList(0, Math.min(PAGE, rest.size()));
        return fresh(new Levels(page, rest.size() > PAGE ? page.getLast().id() : null));
    }

    private Reply<MappaDetail> detail(Viewer viewer, Lang lang, DetailFor what) {
        return kernel.cases().card(what.id()).flatMap(card -> detail(viewer, card, what.consumer(), lang)).map(this::fresh).orElseGet(Reply::notFound);
    }

    private Optional<MappaDetail> detail(Viewer viewer, Card card, Consumer consumer, Lang lang) {
        return seen(viewer, card.id(), MappaLevel.SECTION).flatMap(file -> MappaLevel.standing(file)
                .filter(held -> consumer.takes(held.category()))
                .map(held -> detail(file, held, limited(card), lang)));
    }

    /// A case that somebody may not know of, or part of which is restricted: access to it is limited.
    private static boolean limited(Card card) {
        return !card.facts().excluded().isEmpty() || !card.facts().restricted().isEmpty();
    }

    private MappaDetail detail(CaseFile file, MappaStanding held, boolean limited, Lang lang) {
        var why = file.state(MappaLevel.DISCIPLINE).history().getLast().rationale();
        return new MappaDetail(file.id(), Person.of(file).identifiers(), held.level(), kernel.words().say(lang, "label.mappa-level", held.level()),
                "CAT" + held.category(), kernel.words().say(lang, "label.mappa-category", held.category()), held.since(), held.reviewDueOn(),
                limited ? MappaDetail.MASKED : said(file, why, lang), limited);
    }

    /// Unknown and forbidden are one answer; that the plan is never for some is said.
    private Reply<RiskManagementPlan> plan(Viewer viewer, Lang lang, PlanFor what) {
        var card = kernel.cases().card(what.id());
        var file = card.flatMap(known -> seen(viewer, known.id(), PlanShown.SECTION.id()))
                .filter(known -> MappaLevel.standing(known).filter(held -> what.consumer().takes(held.category())).isPresent());
        if (card.isEmpty() || file.isEmpty()) {
            return Reply.notFound();
        }
        return !what.consumer().mayHavePlans() ? new Reply.Refused<>(Refusal.rule("plan-not-for-consumer"))
                : limited(card.get()) ? new Reply.Refused<>(Refusal.rule("plan-access-limited"))
                : fresh(plan(file.get(), lang));
    }

    private RiskManagementPlan plan(CaseFile file, Lang lang) {
        var plan = Plan.of(file);
        return new RiskManagementPlan(file.id(), plan.reviewedOn().orElse(null), measures(file, Pillar.SUPERVISION, lang),
                measures(file, Pillar.MONITORING_AND_CONTROL, lang), measures(file, Pillar.INTERVENTIONS_AND_TREATMENT, lang),
                measures(file, Pillar.VICTIM_SAFETY, lang), measures(file, Pillar.CONTINGENCY, lang));
    }

    private String measures(CaseFile file, Pillar pillar, Lang lang) {
        return Plan.of(file).measuresOf(pillar).stream().map(text -> said(file, text, lang)).collect(Collectors.joining("\n"));
    }

    private String said(CaseFile file, Text text, Lang lang) {
        var guarded = People.hidingAddresses(file, kernel.words().say(lang, "people.protected-address")).apply(People.guard(file).apply(text));
        return guarded.said(_ -> kernel.words().say(lang, "people.protected-person"));
    }

    private Optional<CaseFile> seen(Viewer viewer, CaseId id, String section) {
        var rules = kernel.agreement().get();
        var scope = kernel.cases().card(id).filter(card -> rules.permits(viewer, ExchangeDeeds.EXPORT, card.facts()))
                .map(card -> rules.scope(viewer, card.facts()));
        return scope.filter(one -> sees(one, section)).flatMap(one -> kernel.cases().file(id).map(loaded -> loaded.state().knownTo(one)));
    }

    private static boolean sees(Scope scope, String section) {
        return scope.knows() && List.of(section, Person.DETAILS.id(), MappaLevel.SECTION).stream().allMatch(one -> scope.sees(one, Level.FULL));
    }

    private <V> Reply<V> fresh(V view) {
        return new Reply.View<>(view, kernel.clock().instant().plusSeconds(1));
    }
}
