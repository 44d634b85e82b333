package gwarchod.clinic.stalking;

import gwarchod.clinic.referral.Referral;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.Referrals;
import gwarchod.clinic.stalking.ClinicList.Addressee;
import gwarchod.clinic.stalking.ClinicList.Addressees;
import gwarchod.clinic.stalking.ClinicList.Asked;
import gwarchod.clinic.stalking.ClinicList.Page;
import gwarchod.clinic.stalking.ClinicList.Row;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.desk.Route;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What clinics answer and do beside case files, and what must hold outside a case when somebody asks one.
public final class StalkingDesk {
    /// What the labels of people with a clinic begin with.
    private static final String AT_A_CLINIC = "clinic-";

    private static final List<Route> ROUTES = List.of(
            new Route.Get("/clinic-list", ClinicList.QUESTION),
            new Route.Get("/clinic-addressees", ClinicList.ADDRESSEES),
            new Route.OnCase("/cases/:id/clinic-questions", "stalking.ask"),
            new Route.OnCase("/cases/:id/clinic-questions/:question/end", "stalking.take-back"),
            new Route.OnCase("/cases/:id/formulations", "stalking.release"),
            new Route.OnCase("/cases/:id/formulations/:release/withdrawal", "stalking.withdraw"),
            new Route.OnCase("/cases/:id/clinic-advice/:piece/decision", "stalking.decide-advice"));

    private static final Comparator<Row> IN_ORDER = Comparator.comparing(Row::waits, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Row::since).thenComparing(Row::name).thenComparing(row -> row.caseId().value());

    private final Kernel kernel;
    private final Drafts drafts;

    private StalkingDesk(Kernel kernel, Drafts drafts) {
        this.kernel = kernel;
        this.drafts = drafts;
    }

    public static List<Route> routes() {
        return Stream.concat(ROUTES.stream(), Drafts.ROUTES.stream()).toList();
    }

    public static List<EventType<?>> events() {
        return DraftEvent.TYPES;
    }

    /// Starts on a case node.
    public static void start(Kernel kernel, Registry registry) {
        var desk = new StalkingDesk(kernel, Drafts.start(kernel, registry));
        registry.answers(ClinicList.QUESTION, desk::list);
        registry.answers(ClinicList.ADDRESSEES, (_, lang, _) -> Reply.of(
                new Addressees(desk.all(AgencyKind.CLINIC, lang), desk.all(AgencyKind.PROVIDER, lang))));
        registry.checks(AskClinic.class, (_, _, command) -> unless(is(kernel, command.clinic(), AgencyKind.CLINIC), "clinic-unknown", "/clinic"));
        registry.checks(ReleaseFormulation.class, (_, _, command) -> IntStream.range(0, command.to().size())
                .mapToObj(i -> provider(kernel, command.to().get(i).provider(), "/to/" + i + "/provider"))
                .flatMap(Optional::stream).findFirst());
    }

    private List<Addressee> all(AgencyKind kind, Lang lang) {
        return kernel.directory().all(kind).stream().map(agency -> new Addressee(agency, kernel.directory().name(agency, lang)))
                .sorted(Comparator.comparing(Addressee::name)).toList();
    }

    private Reply<Page> list(Viewer viewer, Lang lang, Asked asked) {
        var rows = kernel.cases().cards().stream().flatMap(card -> rows(viewer, lang, card))
                .filter(row -> asked.clinic() == null || asked.clinic().equals(row.clinicId()))
                .sorted(IN_ORDER).toList();
        var midnight = Days.start(Days.of(kernel.clock().instant()).plusDays(1));
        return new Reply.View<>(new Page(rows.stream().limit(ClinicList.LIST_MAX).toList(), null, rows.size()), midnight);
    }

    /// One for each clinic that has the person now. A case outside the viewer's caseload opens after a reason (decision 10): it isn't in it.
    private Stream<Row> rows(Viewer viewer, Lang lang, Card card) {
        if (card.labels().stream().noneMatch(label -> label.tag().startsWith(AT_A_CLINIC))) {
            return Stream.of();
        }
        var access = kernel.agreement().get().access(viewer, card.facts());
        var scope = access.scope();
        if (access.needsReason() || !scope.sees(StalkingClinic.RELEASED, Level.SUMMARY)) {
            return Stream.of();
        }
        var file = kernel.cases().file(card.id()).map(loaded -> loaded.state().knownTo(scope));
        return file.stream().flatMap(known -> known.state(Referrals.DISCIPLINE).all().stream()
                .filter(one -> one.kind() == ReferralKind.CLINIC && one.active() && scope.opens(StalkingClinic.RELEASED, one.provider()))
                .map(one -> row(viewer, card, known, one, rendering(known, scope, lang))));
    }

    private Row row(Viewer viewer, Card card, CaseFile file, Referral referral, Rendering rendering) {
        var scope = rendering.scope();
        var clinic = referral.provider();
        var questions = !scope.sees(StalkingClinic.ASKED, Level.FULL) ? List.<QuestionsView.Line>of() : QuestionsView.of(file, rendering).stream()
                .flatMap(all -> all.questions().stream()).filter(one -> one.clinicId().equals(clinic)).toList();
        var releases = ReleasedView.of(file, rendering).stream().flatMap(all -> all.releases().stream())
                .filter(one -> one.clinicId().equals(clinic)).map(ReleasedView.Line::outlined).toList();
        var waits = questions.stream().filter(one -> one.state() == QuestionState.WAITING).map(QuestionsView.Line::askedAt)
                .min(Comparator.naturalOrder()).orElse(null);
        boolean spoken = card.openTo(scope).items().stream().anyMatch(item -> item.openTo(scope));
        return new Row(card.id(), scope.sees(Person.DETAILS.id(), Level.SUMMARY) ? card.name() : "", clinic, rendering.directory().name(clinic),
                referral.referredOn(), waits, questions, releases, spoken, viewer.agency().equals(clinic) && drafts.has(viewer, card.id()));
    }

    /// No protected person is named in a list, whoever reads it.
    private Rendering rendering(CaseFile file, Scope scope, Lang lang) {
        var someone = kernel.words().say(lang, "people.protected-person");
        var places = People.hidingAddresses(file, kernel.words().say(lang, "people.protected-address"));
        var guard = People.guard(file);
        return new Rendering(kernel.clock().instant(), scope, lang, kernel.words(), kernel.directory().in(lang), _ -> someone,
                text -> places.apply(guard.apply(text)));
    }

    private static Optional<Refusal> provider(Kernel kernel, @Nullable AgencyId provider, String pointer) {
        return unless(provider == null || is(kernel, provider, AgencyKind.PROVIDER), "provider-unknown", pointer);
    }

    private static boolean is(Kernel kernel, AgencyId agency, AgencyKind kind) {
        return kernel.directory().kind(agency).filter(kind::equals).isPresent();
    }

    private static Optional<Refusal> unless(boolean holds, String code, String pointer) {
        return holds ? Optional.empty() : Optional.of(Refusal.invalid(code, pointer));
    }
}
