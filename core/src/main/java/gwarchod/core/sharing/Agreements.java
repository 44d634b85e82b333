package gwarchod.core.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.Upcaster;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.AgreementHistory.Difference;
import gwarchod.core.sharing.AgreementHistory.DifferenceOf;
import gwarchod.core.sharing.AgreementHistory.ProposalOf;
import gwarchod.core.sharing.AgreementHistory.ProposalShown;
import gwarchod.core.sharing.AgreementHistory.Proposals;
import gwarchod.core.sharing.AgreementHistory.ProposalsAsked;
import gwarchod.core.sharing.AgreementHistory.Versions;
import gwarchod.core.sharing.AgreementHistory.VersionsAsked;
import gwarchod.core.sharing.ProposalDeeds.Amend;
import gwarchod.core.sharing.ProposalDeeds.Approve;
import gwarchod.core.sharing.ProposalDeeds.Reject;
import gwarchod.core.sharing.ProposalDeeds.Withdraw;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/// The area's sharing agreement, as it is and as it was. One stream, `agreement/area`; every version replaces the terms in whole, proposed
/// by one person and approved by another.
public final class Agreements {
    /// The events of its stream, for the codec.
    public static final List<EventType<?>> EVENTS = List.of(
            new EventType<>("agreement.adopted.2", AgreementEvent.AgreementAdopted.class),
            new EventType<>("agreement.change-proposed.1", AgreementEvent.ChangeProposed.class),
            new EventType<>("agreement.proposal-amended.1", AgreementEvent.ProposalAmended.class),
            new EventType<>("agreement.proposal-approved.1", AgreementEvent.ProposalApproved.class),
            new EventType<>("agreement.proposal-rejected.1", AgreementEvent.ProposalRejected.class),
            new EventType<>("agreement.proposal-withdrawn.1", AgreementEvent.ProposalWithdrawn.class));

    /// The first format knew no assessment and said nothing of a role as a whole; and who could adopt an agreement alone may now propose
    /// and approve, but not both of one.
    public static final List<Upcaster> UPCASTERS = List.of(new Upcaster("agreement.adopted.1", "agreement.adopted.2", Agreements::second));

    public static final Deed<ProposeChange> PROPOSE = new Deed<>("agreement.propose", ProposeChange.class);
    public static final Deed<Amend> AMEND = new Deed<>("agreement.amend", Amend.class);
    public static final Deed<Approve> APPROVE = new Deed<>("agreement.approve", Approve.class, true);
    public static final Deed<Reject> REJECT = new Deed<>("agreement.reject", Reject.class);
    public static final Deed<Withdraw> WITHDRAW = new Deed<>("agreement.withdraw", Withdraw.class);

    /// Everything that is done to the agreement.
    public static final List<Deed<?>> DEEDS = List.of(PROPOSE, AMEND, APPROVE, REJECT, WITHDRAW);

    /// Open to everybody who is signed in, as are its versions and what differs between them.
    public static final Question<WhoSeesWhat, WhoSeesWhat.Table> WHO_SEES_WHAT =
            new Question<>("agreement.who-sees-what", WhoSeesWhat.class, WhoSeesWhat.Table.class);
    public static final Question<VersionsAsked, Versions> VERSIONS =
            new Question<>("agreement.versions", VersionsAsked.class, Versions.class);
    public static final Question<DifferenceOf, Difference> DIFFERENCE =
            new Question<>("agreement.difference", DifferenceOf.class, Difference.class);

    /// For whoever may propose or approve.
    public static final Question<ProposalsAsked, Proposals> PROPOSALS =
            new Question<>("agreement.proposals", ProposalsAsked.class, Proposals.class);
    public static final Question<ProposalOf, ProposalShown> PROPOSAL =
            new Question<>("agreement.proposal", ProposalOf.class, ProposalShown.class);

    public static final List<Route> ROUTES = List.of(
            new Route.Get("/agreement", WHO_SEES_WHAT),
            new Route.Get("/agreement/versions", VERSIONS),
            new Route.Get("/agreement/versions/:before/differences/:after", DIFFERENCE),
            new Route.Get("/agreement/proposals", PROPOSALS),
            new Route.Post("/agreement/proposals", PROPOSE, 201),
            new Route.Get("/agreement/proposals/:proposal", PROPOSAL),
            new Route.Post("/agreement/proposals/:proposal/amendments", AMEND, 200),
            new Route.Post("/agreement/proposals/:proposal/approval", APPROVE, 200),
            new Route.Post("/agreement/proposals/:proposal/rejection", REJECT, 200),
            new Route.Post("/agreement/proposals/:proposal/withdrawal", WITHDRAW, 200));

    /// How the product itself gives an empty area its first one. Nobody else adopts any alone.
    private static final String ADOPT = "agreement.adopt";

    static final StreamId AREA = new StreamId("agreement", "area");

    /// Before any agreement: nobody sees anything.
    static final Adopted.Version NOBODY =
            new Adopted.Version(Instant.EPOCH, new Agreement(0, new Terms("", List.of(), List.of(), Map.of())), null);

    private final Live<Adopted> live;
    private final InstantSource clock;
    private final List<Consumer<Agreement>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong told = new AtomicLong();
    private final Map<Lang, InWords> tables = new ConcurrentHashMap<>();

    private Agreements(Live<Adopted> live, InstantSource clock) {
        this.live = live;
        this.clock = clock;
        live.listen(_ -> turn());
    }

    /// Loads the agreement; in an empty store the default one is adopted first, by the product itself (waits).
    public static Agreements start(Journal journal, Hints hints, Executor work, InstantSource clock) {
        var agreements = new Agreements(Live.start(journal, hints, work, Adopted.TYPE), clock);
        if (agreements.live.get(AREA).isEmpty()) {
            agreements.adoptDefault();
        }
        agreements.turn();
        return agreements;
    }

    /// The agreement an area begins with: the resource `agreement.json`.
    public static AdoptAgreement byDefault() {
        try (var in = Agreements.class.getResourceAsStream("/agreement.json")) {
            return Json.MAPPER.readValue(in, AdoptAgreement.class);
        } catch (IOException e) {
            throw new UncheckedIOException("agreement.json can't be read", e);
        }
    }

    private static ObjectNode second(ObjectNode first) {
        var terms = (ObjectNode) first.get("terms");
        terms.get("grants").forEach(grant -> ((ObjectNode) grant).put("assessment", ""));
        terms.putObject("roles");
        terms.get("permits").forEach(permit -> {
            var commands = (ArrayNode) permit.get("commands");
            if (StreamSupport.stream(commands.spliterator(), false).anyMatch(command -> command.asText().equals(ADOPT))) {
                DEEDS.forEach(deed -> commands.add(deed.name()));
            }
        });
        return first;
    }

    private void adoptDefault() {
        var command = byDefault();
        var request = new Request(Actor.SYSTEM, "default-agreement", ADOPT, Json.write(command), null);
        var outcome = live.act(AREA, request, known -> known.exists()
                ? Decision.noChange()
                : Decision.accept(new AgreementEvent.AgreementAdopted(command.terms())));
        if (outcome instanceof Outcome.Refused(var why)) {
            throw new IllegalStateException("the default agreement wasn't adopted: " + why.code());
        }
    }

    /// Answers and does what concerns the agreement.
    ///
    /// @param names what people are called
    /// @param sections the ids of all sections of this installation
    /// @param commands the names of all its commands and deeds
    /// @param held the roles of each person with an open account, now
    public void register(
            Registry registry, Words words, Function<UserId, String> names, NewIds ids, Set<String> sections, Set<String> commands,
            Supplier<? extends Collection<Set<String>>> held) {
        var rules = new ProposalRules(sections, commands);
        answers(registry, words, names);
        registry.does(PROPOSE, (viewer, key, command) ->
                act(viewer, key, PROPOSE, command, state -> rules.propose(state, new EntityId(ids.next()), command, stale(state, words))));
        registry.does(AMEND, (viewer, key, command) ->
                act(viewer, key, AMEND, command, state -> rules.amend(state, command, viewer.user())));
        registry.does(APPROVE, (viewer, key, command) -> act(viewer, key, APPROVE, command,
                state -> rules.approve(state, command, viewer.user(), held.get(), stale(state, words))));
        registry.does(REJECT, (viewer, key, command) -> act(viewer, key, REJECT, command, state -> rules.reject(state, command)));
        registry.does(WITHDRAW, (viewer, key, command) ->
                act(viewer, key, WITHDRAW, command, state -> rules.withdraw(state, command, viewer.user())));
    }

    private void answers(Registry registry, Words words, Function<UserId, String> names) {
        registry.answers(WHO_SEES_WHAT, (_, lang, _) -> table(words, lang));
        registry.answers(VERSIONS, (_, lang, _) -> Reply.of(AgreementHistory.versions(state(), clock.instant(), words, lang, names)));
        registry.answers(DIFFERENCE, (_, lang, what) -> AgreementHistory.difference(what, state(), clock.instant(), words, lang, names)
                .map(Reply::of).orElseGet(Reply::notFound));
        registry.answers(PROPOSALS, (viewer, _, _) -> governs(viewer)
                ? Reply.of(AgreementHistory.proposals(state(), names))
                : Reply.notFound());
        registry.answers(PROPOSAL, (viewer, lang, what) -> governs(viewer)
                ? AgreementHistory.proposal(what, state(), viewer, words, lang, names).map(Reply::of).orElseGet(Reply::notFound)
                : Reply.notFound());
    }

    /// Every form of a case file says who will read what is written: it would be made anew for each.
    private Reply<WhoSeesWhat.Table> table(Words words, Lang lang) {
        var version = version(clock.instant());
        return tables.compute(lang, (_, kept) -> kept != null && kept.version() == version ? kept
                : new InWords(version, Reply.alike(WhoSeesWhat.table(version, words, lang)))).table();
    }

    private record InWords(Adopted.Version version, Reply<WhoSeesWhat.Table> table) {}

    private boolean governs(Viewer viewer) {
        return current().permits(viewer, PROPOSE.name()) || current().permits(viewer, APPROVE.name());
    }

    private <C extends Record> Outcome act(Viewer viewer, String key, Deed<C> deed, C command, Function<Adopted, Decision> rule) {
        var request = new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, deed.name(), Json.write(command), null);
        return live.act(AREA, request, known -> rule.apply(known.state()));
    }

    /// Says what changed since the version somebody looked at.
    private static Function<Long, Decision> stale(Adopted state, Words words) {
        return looked -> {
            var latest = state.latest();
            var changed = state.version(looked)
                    .map(one -> Differences.between(one.agreement().terms(), latest.agreement().terms(), words, Lang.EN))
                    .map(Json.MAPPER::<JsonNode>valueToTree)
                    .orElse(null);
            return new Decision.Refused(new Refusal.Stale("agreement-stale", Long.toString(latest.number()), changed));
        };
    }

    /// The one in force now.
    public Agreement current() {
        return version(clock.instant()).agreement();
    }

    /// The one that was in force at `time`; before the first one nobody saw anything. Doesn't wait.
    public Agreement asOf(Instant time) {
        return version(time).agreement();
    }

    private Adopted.Version version(Instant time) {
        return state().at(time);
    }

    private Adopted state() {
        return live.get(AREA).map(Loaded::state).orElse(Adopted.NONE);
    }

    /// Is told of every agreement that comes into force, on the thread that found it: it must not wait.
    public void listen(Consumer<Agreement> listener) {
        listeners.add(listener);
    }

    /// Looks whether the day of another one has come. Doesn't wait.
    public void turn() {
        var now = current();
        if (told.getAndSet(now.version()) != now.version()) {
            listeners.forEach(listener -> listener.accept(now));
        }
    }
}
