package gwarchod.clinic.report;

import gwarchod.clinic.referral.NoteReport;
import gwarchod.clinic.referral.ReferralEntry;
import gwarchod.clinic.referral.ReferralStage;
import gwarchod.clinic.referral.Referrals;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.people.People;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Effect;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Viewer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which reports somebody's own agency owes, and giving one. A referral of another provider is as unknown as one that isn't there. Who owes a
/// report reads no name: what it is about, they know by the reference that stood on the referral while it went on.
public final class ReportDeeds {
    public static final Deed<GiveReport> GIVE = new Deed<>("report.give", GiveReport.class);

    public static final Question<Asked, Owed> OWED = new Question<>("report.owed", Asked.class, Owed.class);

    public static final List<Route> ROUTES = List.of(
            new Route.Get("/programmes/reports-owed", OWED), new Route.Post("/programmes/reports/:referral", GIVE, 201));

    private static final int REFERENCE_CHARACTERS = 6;

    private final Kernel kernel;
    private final Live<Report> reports;

    public record Asked() {}

    /// @param next always null: a provider owes a handful
    public record Owed(List<Item> items, @Nullable String next) {
        public Owed {
            items = List.copyOf(items);
        }
    }

    /// @param reference by which the provider knows whom it is about
    public record Item(
            EntityId referral, String reference, @Nullable EntityId programmeId, String programme, ReferralStage outcome, LocalDate endedOn, LocalDate due,
            boolean overdue) {}

    private record Found(Card card, ReferralEntry referral) {}

    private ReportDeeds(Kernel kernel) {
        this.kernel = kernel;
        this.reports = Live.start(kernel.journal(), kernel.hints(), kernel.work(), Report.TYPE);
    }

    public static List<EventType<?>> events() {
        return List.copyOf(ReportEvent.TYPES);
    }

    /// Starts on a case node: loads every report's stream, and answers.
    public static void start(Kernel kernel, Registry registry) {
        var deeds = new ReportDeeds(kernel);
        registry.does(GIVE, deeds::give);
        registry.answers(OWED, (viewer, _, _) -> deeds.owed(viewer));
        registry.causes(Report.KIND, ReportDeeds::effects);
    }

    static List<Effect> effects(Fact fact) {
        return switch ((ReportEvent) fact.event()) {
            case ReportEvent.Given(var referral, var on, _, var report) -> List.of(new Effect(on, "report", new NoteReport(referral, report)));
        };
    }

    /// What a referral is called between whoever sees it and its provider.
    public static String reference(EntityId referral) {
        var id = referral.value();
        return id.substring(Math.max(0, id.length() - REFERENCE_CHARACTERS)).toUpperCase(Locale.ROOT);
    }

    /// Those of the viewer's own agency, on people whose cases nobody keeps from them.
    private Stream<Found> own(Viewer viewer) {
        var rules = kernel.agreement().get();
        return kernel.cases().cards().stream()
                .filter(card -> rules.permits(viewer, GIVE.name(), card.facts()) && !card.facts().restricted().contains(Referrals.SECTION_ID))
                .flatMap(card -> card.kept().get(ReferralEntry.KEPT) instanceof ReferralEntry.All known
                        ? known.referrals().stream().filter(one -> one.provider().equals(viewer.agency())).map(one -> new Found(card, one))
                        : Stream.of());
    }

    private Reply<Owed> owed(Viewer viewer) {
        if (!kernel.agreement().get().permits(viewer, GIVE.name())) {
            return Reply.notFound();
        }
        var today = Days.of(kernel.clock().instant());
        var items = own(viewer).map(Found::referral)
                .filter(one -> one.reportDue() != null && !given(one.id()))
                .map(one -> new Item(one.id(), reference(one.id()), one.programmeId(), one.programme(), one.stage(), one.since(), one.reportDue(),
                        today.isAfter(one.reportDue())))
                .sorted(Comparator.comparing(Item::due).thenComparing(item -> item.referral().value()))
                .toList();
        return new Reply.View<>(new Owed(items, null), Days.start(today.plusDays(1)));
    }

    /// Given, though the relay may not have carried it yet.
    private boolean given(EntityId referral) {
        return reports.get(Report.stream(referral)).filter(one -> one.state().given()).isPresent();
    }

    private Outcome give(Viewer viewer, String key, GiveReport command) {
        Optional<Found> found = own(viewer).filter(one -> one.referral().id().equals(command.referral())).findFirst();
        if (found.isEmpty()) {
            return new Outcome.Refused(Refusal.invalid("referral-unknown", "/referral"));
        }
        var on = found.get().card().id();
        var file = kernel.cases().file(on);
        if (file.isEmpty()) {
            return new Outcome.Refused(Refusal.invalid("referral-unknown", "/referral"));
        }
        var request = new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, GIVE.name(), Json.write(command), null);
        return reports.act(Report.stream(command.referral()), request, loaded -> ReportRules.give(
                loaded.state(), found.get().referral(), on, command, People.guard(file.get().state()), kernel.clock().instant()));
    }
}
