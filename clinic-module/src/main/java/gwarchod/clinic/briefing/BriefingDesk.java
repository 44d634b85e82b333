package gwarchod.clinic.briefing;

import gwarchod.clinic.referral.Referral;
import gwarchod.clinic.referral.Referrals;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
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

/// The briefings about those who take part now: a provider's staff get those of their own provider, whoever leads a case those of all it is
/// referred to.
public final class BriefingDesk {
    public static final Question<Asked, BriefingList> LIST = new Question<>("briefing.list", Asked.class, BriefingList.class);

    public static final List<Route> ROUTES = List.of(
            new Route.Get("/briefings", LIST),
            new Route.OnCase("/cases/:id/referrals/:referral/briefing", "briefing.write"),
            new Route.OnCase("/cases/:id/referrals/:referral/briefing/confirmation", "briefing.confirm"));

    /// Briefings in one list at most.
    static final int LIST_MAX = 500;

    private final Kernel kernel;

    private BriefingDesk(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Starts on a case node.
    public static void start(Kernel kernel, Registry registry) {
        var desk = new BriefingDesk(kernel);
        registry.answers(LIST, (viewer, lang, _) -> Reply.of(desk.list(viewer, lang)));
    }

    public record Asked() {}

    /// @param next always null: there are no further pages
    public record BriefingList(List<Row> items, @Nullable String next) {
        public BriefingList {
            items = List.copyOf(items);
        }
    }

    /// Somebody who takes part.
    ///
    /// @param referral which is also the participant's id on a session's list
    /// @param mine whether the viewer is of the provider's staff, and so reads it for themselves
    /// @param read whether the viewer has said that they read it as it stands
    /// @param briefing null where nobody wrote one
    public record Row(CaseId caseId, String name, EntityId referral, String programme, boolean mine, boolean read, BriefingsView.@Nullable Line briefing) {}

    private BriefingList list(Viewer viewer, Lang lang) {
        var rows = kernel.cases().cards().stream()
                .filter(card -> card.facts().referredTo().contains(viewer.agency()) || card.facts().team().contains(viewer.user()))
                .flatMap(card -> rows(card, viewer, lang))
                .sorted(Comparator.comparing(Row::read).thenComparing(Row::name))
                .limit(LIST_MAX)
                .toList();
        return new BriefingList(rows, null);
    }

    private Stream<Row> rows(Card card, Viewer viewer, Lang lang) {
        var scope = kernel.agreement().get().scope(viewer, card.facts());
        return kernel.cases().file(card.id()).stream().flatMap(file -> file.state().state(Referrals.DISCIPLINE).all().stream()
                .filter(one -> one.takesPart() && scope.sees(Briefings.SECTION_ID, Level.FULL, Set.of(one.provider())))
                .map(one -> row(card, file.state(), scope, one, viewer, lang)));
    }

    private Row row(Card card, CaseFile file, Scope scope, Referral referral, Viewer viewer, Lang lang) {
        var briefing = Briefings.of(file).get(referral.id());
        var name = scope.sees(Person.DETAILS.id(), Level.SUMMARY) ? card.name() : "";
        return new Row(card.id(), name, referral.id(), referral.programmeName(), referral.provider().equals(viewer.agency()),
                briefing.filter(one -> one.isReadBy(viewer.user())).isPresent(),
                briefing.map(one -> BriefingsView.line(file, one, kernel.directory().in(lang), kernel.clock().instant(), texts(file, lang))).orElse(null));
    }

    /// No protected person is named here, whoever reads it.
    private Function<Text, String> texts(CaseFile file, Lang lang) {
        var places = People.hidingAddresses(file, kernel.words().say(lang, "people.protected-address"));
        var someone = kernel.words().say(lang, "people.protected-person");
        return text -> places.apply(People.guard(file).apply(text)).said(_ -> someone);
    }
}
