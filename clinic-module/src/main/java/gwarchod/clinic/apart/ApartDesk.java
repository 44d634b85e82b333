package gwarchod.clinic.apart;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Access;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who must not meet whom, for whoever manages one of them and may know both; and what was tried in spite of it, for whoever settles that.
/// Where a viewer may not know one of the two, there is nothing.
public final class ApartDesk {
    /// Whom the person of one case must not meet, in whichever of the two cases that is said.
    public static final Question<OfCase, Pairs> OF_CASE = new Question<>("apart.of-case", OfCase.class, Pairs.class);

    /// What was tried, what waits for an answer first.
    public static final Question<Asks, Attempts> ASKED = new Question<>("apart.asked", Asks.class, Attempts.class);

    public static final Deed<SettleApart> SETTLE = new Deed<>("apart.settle", SettleApart.class);

    public static final List<Route> ROUTES = List.of(
            new Route.Get("/apart", ASKED),
            new Route.Get("/cases/:id/apart", OF_CASE),
            new Route.Post("/apart/:declaration/settlements", SETTLE, 201),
            new Route.OnCase("/cases/:id/apart", "apart.declare"),
            new Route.OnCase("/cases/:id/apart/:declaration/ending", "apart.end"));

    /// Attempts in one list at most: those that wait, then the newest.
    static final int LIST_MAX = 200;

    private final Kernel kernel;
    private final ApartCheck check;

    private ApartDesk(Kernel kernel, ApartCheck check) {
        this.kernel = kernel;
        this.check = check;
    }

    public static List<EventType<?>> events() {
        return AskedEvent.TYPES;
    }

    /// Starts on a case node: answers.
    public static void start(Kernel kernel, Registry registry, ApartCheck check) {
        var desk = new ApartDesk(kernel, check);
        registry.answers(OF_CASE, desk::ofCase);
        registry.answers(ASKED, (viewer, lang, _) -> desk.attempts(viewer, lang));
        registry.does(SETTLE, desk::settle);
        registry.checks(DeclareApart.class, (viewer, _, command) -> desk.scope(viewer, command.other()).isPresent()
                ? Optional.empty() : Optional.of(Refusal.invalid("apart-case-unknown", "/other")));
        registry.checks(EndApart.class, (viewer, on, command) -> on != null && desk.other(on, command.declaration())
                .flatMap(other -> desk.scope(viewer, other)).isPresent()
                ? Optional.empty() : Optional.of(Refusal.invalid("apart-unknown", "/declaration")));
    }

    public record OfCase(CaseId id) {}

    public record Asks() {}

    /// @param next always null: there are no further pages
    public record Pairs(List<Pair> items, @Nullable String next) {
        public Pairs {
            items = List.copyOf(items);
        }
    }

    /// @param name of the other, as far as this viewer may know it; else empty
    /// @param here whether this case says so, and not the other
    /// @param ended null: it holds
    public record Pair(EntityId declaration, CaseId other, String name, String why, String by, Instant at, boolean here, @Nullable Ended ended) {
        public boolean holds() {
            return ended == null;
        }
    }

    public record Ended(String why, String by, Instant at) {}

    /// @param next always null: there are no further pages
    public record Attempts(List<Attempt> items, @Nullable String next) {
        public Attempts {
            items = List.copyOf(items);
        }
    }

    public record Who(CaseId id, String name) {}

    /// @param put who was to be put there
    /// @param meets who is there
    /// @param holds whether they still must not meet
    /// @param settled null: it waits for an answer
    public record Attempt(
            EntityId declaration, EntityId place, String called, String provider, Who put, Who meets, String why, boolean holds, String by, Instant at,
            @Nullable Settled settled) {
        public boolean waits() {
            return holds && settled == null;
        }
    }

    public record Settled(Settlement settlement, String why, String by, Instant at) {}

    /// What this viewer may know of a case without giving a reason first; empty: nothing.
    private Optional<Scope> scope(Viewer viewer, CaseId id) {
        return kernel.cases().card(id).map(card -> kernel.agreement().get().access(viewer, card.facts()))
                .filter(access -> !access.needsReason()).map(Access::scope).filter(Scope::knows);
    }

    private Optional<CaseId> other(CaseId on, EntityId declaration) {
        return kernel.cases().file(on).flatMap(file -> Aparts.of(file.state()).get(declaration)).map(Declaration::other);
    }

    private static boolean reads(Scope scope) {
        return scope.sees(Aparts.SECTION_ID, Level.FULL);
    }

    private Reply<Pairs> ofCase(Viewer viewer, Lang lang, OfCase what) {
        if (scope(viewer, what.id()).filter(ApartDesk::reads).isEmpty()) {
            return Reply.notFound();
        }
        var elsewhere = kernel.cases().cards().stream().filter(card -> !card.id().equals(what.id()) && names(card, what.id()))
                .filter(card -> scope(viewer, card.id()).filter(ApartDesk::reads).isPresent())
                .flatMap(card -> pairs(viewer, lang, card.id(), false).filter(pair -> pair.other().equals(what.id()))
                        .map(pair -> turned(viewer, card, pair)));
        var pairs = Stream.concat(pairs(viewer, lang, what.id(), true), elsewhere)
                .sorted(Comparator.comparing(Pair::holds).reversed().thenComparing(Pair::at)).toList();
        return Reply.of(new Pairs(pairs, null));
    }

    private static boolean names(Card card, CaseId other) {
        return card.kept().get(Aparts.KEPT) instanceof Aparts.Kept(var holding) && holding.stream().anyMatch(one -> one.other().equals(other));
    }

    private Pair turned(Viewer viewer, Card card, Pair pair) {
        return new Pair(pair.declaration(), card.id(), name(viewer, card.id()), pair.why(), pair.by(), pair.at(), false, pair.ended());
    }

    /// What one case says, of those others that this viewer may know.
    private Stream<Pair> pairs(Viewer viewer, Lang lang, CaseId on, boolean here) {
        return kernel.cases().file(on).stream().flatMap(file -> Aparts.of(file.state()).all().stream()
                .filter(one -> scope(viewer, one.other()).isPresent())
                .map(one -> new Pair(one.id(), one.other(), name(viewer, one.other()), said(file.state(), one.other(), lang, one.why()),
                        kernel.directory().name(one.by()), one.at(), here, one.end() == null ? null : new Ended(
                                said(file.state(), one.other(), lang, one.end().why()), kernel.directory().name(one.end().by()), one.end().at()))));
    }

    private String name(Viewer viewer, CaseId id) {
        return scope(viewer, id).filter(scope -> scope.sees(Person.DETAILS.id(), Level.SUMMARY))
                .flatMap(_ -> kernel.cases().card(id)).map(Card::name).orElse("");
    }

    /// No protected person of either case is named here, whoever reads it.
    private String said(CaseFile file, CaseId other, Lang lang, Text text) {
        var there = kernel.cases().file(other).map(Loaded::state);
        var guarded = hidden(file, lang, there.map(one -> hidden(one, lang, text)).orElse(text));
        return guarded.said(_ -> kernel.words().say(lang, "people.protected-person"));
    }

    private Text hidden(CaseFile file, Lang lang, Text text) {
        return People.hidingAddresses(file, kernel.words().say(lang, "people.protected-address")).apply(People.guard(file).apply(text));
    }

    private Reply<Attempts> attempts(Viewer viewer, Lang lang) {
        if (!kernel.agreement().get().permits(viewer, SETTLE.name())) {
            return Reply.notFound();
        }
        var items = check.asked().all().stream().map(Loaded::state)
                .flatMap(one -> one.attempts().stream().flatMap(attempt -> line(viewer, lang, one.declaration(), attempt).stream()))
                .sorted(Comparator.comparing(Attempt::waits).reversed().thenComparing(Attempt::at, Comparator.reverseOrder()))
                .limit(LIST_MAX).toList();
        return Reply.of(new Attempts(items, null));
    }

    private boolean mayKnow(Viewer viewer, AskedEvent.Tried tried) {
        return scope(viewer, tried.on()).filter(ApartDesk::reads).isPresent() && scope(viewer, tried.put()).isPresent()
                && scope(viewer, tried.meets()).isPresent();
    }

    private Optional<Attempt> line(Viewer viewer, Lang lang, EntityId id, Asked.Attempt attempt) {
        var tried = attempt.what();
        return !mayKnow(viewer, tried) ? Optional.empty() : kernel.cases().file(tried.on()).map(Loaded::state)
                .flatMap(file -> Aparts.of(file).get(id).map(one -> new Attempt(id, tried.place(), tried.called(),
                        kernel.directory().in(lang).name(tried.provider()), who(viewer, tried.put()), who(viewer, tried.meets()),
                        said(file, one.other(), lang, one.why()), one.holds(), kernel.directory().name(attempt.by()), attempt.at(),
                        settled(file, one.other(), lang, attempt.answer()))));
    }

    private @Nullable Settled settled(CaseFile file, CaseId other, Lang lang, Asked.@Nullable Answer answer) {
        return answer == null ? null : new Settled(answer.settlement(), said(file, other, lang, answer.why()),
                kernel.directory().name(answer.by()), answer.at());
    }

    private Who who(Viewer viewer, CaseId id) {
        return new Who(id, name(viewer, id));
    }

    /// One they may not know is as unknown as one that was never tried.
    private Outcome settle(Viewer viewer, String key, SettleApart command) {
        var stream = Asked.stream(command.declaration());
        var known = check.asked().get(stream).map(Loaded::state).flatMap(one -> one.at(command.place()))
                .map(Asked.Attempt::what).filter(tried -> mayKnow(viewer, tried));
        if (known.isEmpty()) {
            return new Outcome.Refused(Refusal.invalid("apart-not-tried", "/place"));
        }
        var request = new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, SETTLE.name(), Json.write(command), null);
        return check.asked().act(stream, request,
                loaded -> loaded.state().settle(command, guarded(known.get(), command.why()), kernel.clock().instant()));
    }

    private Text guarded(AskedEvent.Tried tried, Text text) {
        return Stream.of(tried.put(), tried.meets()).flatMap(id -> kernel.cases().file(id).stream())
                .reduce(text, (said, file) -> People.guard(file.state()).apply(said), (_, last) -> last);
    }
}
