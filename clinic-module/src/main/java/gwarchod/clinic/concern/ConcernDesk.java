package gwarchod.clinic.concern;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.desk.Route;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.CaseId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The concerns that a viewer sent, has in hand, or is asked to take: of those of a case's team and of its partners at once, of the duty
/// supervisor once nobody else took one in time.
public final class ConcernDesk {
    public static final Question<Asked, ConcernList> LIST = new Question<>("concern.list", Asked.class, ConcernList.class);

    /// Whom to phone, before anything is written.
    public static final Question<Whom, Phones> PHONES = new Question<>("concern.phones", Whom.class, Phones.class);

    /// What whoever is on duty is permitted: they are asked where nobody took a concern in time.
    public static final String ON_DUTY = "concern.on-duty";

    public static final Set<String> PERMISSIONS = Set.of(ON_DUTY);

    public static final List<Route> ROUTES = List.of(
            new Route.Get("/concerns", LIST),
            new Route.Get("/concerns/phones", PHONES),
            new Route.OnCase("/cases/:id/concerns", "concern.raise"),
            new Route.OnCase("/cases/:id/concerns/:concern/receipt", "concern.receive"),
            new Route.OnCase("/cases/:id/concerns/:concern/closing", "concern.close"));

    /// Concerns in one list at most: those nobody has first, then the newest.
    static final int LIST_MAX = 100;

    private final Kernel kernel;

    private ConcernDesk(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Starts on a case node: answers, and begins to watch.
    public static void start(Kernel kernel, Registry registry) {
        var desk = new ConcernDesk(kernel);
        registry.answers(LIST, (viewer, lang, _) -> Reply.of(desk.list(viewer, lang)));
        registry.answers(PHONES, (_, _, _) -> Reply.of(desk.phones()));
        ConcernWatch.start(kernel);
    }

    public record Asked() {}

    public record Whom() {}

    /// @param controlRoom the number of the control room
    /// @param verified whether anybody checked it: it is the area's to set
    /// @param escalatesMinutes after how many a concern nobody has is put to the duty supervisor
    public record Phones(String controlRoom, boolean verified, int escalatesMinutes) {}

    /// @param next always null: there are no further pages
    public record ConcernList(Phones phones, List<Row> items, @Nullable String next) {
        public ConcernList {
            items = List.copyOf(items);
        }
    }

    /// @param caseId null where this viewer may not know the case any more; then `concern` says only what became of what they sent
    /// @param name of the person, as far as this viewer may know it; else empty
    /// @param mine whether this viewer sent it
    public record Row(@Nullable CaseId caseId, String name, boolean mine, boolean mayReceive, boolean mayClose, ConcernsView.Line concern) {}

    private Phones phones() {
        var today = Days.of(kernel.clock().instant());
        var phone = kernel.settings().get().at("concern.control-room", today);
        return new Phones(phone.value(), phone.verified(), kernel.settings().get().at("concern.escalates", today).number());
    }

    private ConcernList list(Viewer viewer, Lang lang) {
        var rows = kernel.cases().cards().stream()
                .filter(card -> card.kept().get(Concerns.KEPT) instanceof Concerns.Kept kept && (kept.open() || kept.senders().contains(viewer.user())))
                .filter(card -> !card.facts().excluded().contains(viewer.user()))
                .flatMap(card -> rows(card, viewer, lang))
                .sorted(Comparator.comparing((Row row) -> row.concern().state()).thenComparing(row -> row.concern().raised(), Comparator.reverseOrder()))
                .limit(LIST_MAX)
                .toList();
        return new ConcernList(phones(), rows, null);
    }

    private Stream<Row> rows(Card card, Viewer viewer, Lang lang) {
        var scope = kernel.agreement().get().scope(viewer, card.facts());
        return kernel.cases().file(card.id()).stream().flatMap(file -> Concerns.of(file.state()).all().stream()
                .filter(one -> mine(viewer, one) || sees(scope, one) && concerns(viewer, card, one))
                .map(one -> sees(scope, one) ? row(card, file.state(), scope, viewer, lang, one) : receipt(one, lang)));
    }

    private static boolean mine(Viewer viewer, Concern one) {
        return one.by().user().equals(viewer.user());
    }

    private static boolean sees(Scope scope, Concern one) {
        return scope.sees(Concerns.SECTION_ID, Level.FULL, Set.of(one.by().agency()));
    }

    /// Whether it waits for this viewer, or they have it.
    private boolean concerns(Viewer viewer, Card card, Concern one) {
        var receipt = one.receipt();
        return switch (one.state()) {
            case NOT_RECEIVED -> may(viewer, "concern.receive", card) && (managesIt(viewer, card) || onDuty(viewer, card, one));
            case RECEIVED -> receipt != null && receipt.by().user().equals(viewer.user());
            case CLOSED -> false;
        };
    }

    private boolean managesIt(Viewer viewer, Card card) {
        return card.facts().team().contains(viewer.user()) || card.facts().partners().contains(viewer.agency())
                && kernel.directory().kind(viewer.agency()).filter(kind -> kind != AgencyKind.POLICE).isPresent();
    }

    /// Where nobody leads, nobody else is there to take it.
    private boolean onDuty(Viewer viewer, Card card, Concern one) {
        return kernel.agreement().get().permits(viewer, ON_DUTY) && (!one.escalated().isEmpty() || card.facts().team().isEmpty());
    }

    private boolean may(Viewer viewer, String command, Card card) {
        return kernel.agreement().get().permits(viewer, command, card.facts());
    }

    private Row row(Card card, CaseFile file, Scope scope, Viewer viewer, Lang lang, Concern one) {
        boolean mine = mine(viewer, one);
        var name = scope.sees(Person.DETAILS.id(), Level.SUMMARY) ? card.name() : "";
        return new Row(card.id(), name, mine, !mine && one.state() == ConcernState.NOT_RECEIVED && may(viewer, "concern.receive", card),
                one.state() == ConcernState.RECEIVED && may(viewer, "concern.close", card),
                ConcernsView.line(one, kernel.directory().in(lang), texts(file, lang)));
    }

    /// No protected person is named here, whoever reads it: the case file names them to whoever may know them.
    private Function<Text, String> texts(CaseFile file, Lang lang) {
        var places = People.hidingAddresses(file, kernel.words().say(lang, "people.protected-address"));
        var someone = kernel.words().say(lang, "people.protected-person");
        return text -> places.apply(People.guard(file).apply(text)).said(_ -> someone);
    }

    /// What somebody is told of what they sent about a person whose case is closed to them by now: whether anybody has it.
    private Row receipt(Concern one, Lang lang) {
        return new Row(null, "", true, false, false, ConcernsView.line(one, kernel.directory().in(lang), _ -> ""));
    }
}
