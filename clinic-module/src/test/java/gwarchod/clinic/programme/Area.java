package gwarchod.clinic.programme;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.clinic.Gated;
import gwarchod.clinic.apart.ApartCheck;
import gwarchod.clinic.apart.ApartDesk;
import gwarchod.clinic.group.Groups;
import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.Refer;
import gwarchod.clinic.referral.Referral;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.Referrals;
import gwarchod.clinic.referral.StartReferral;
import gwarchod.clinic.referral.Suitability;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cases;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.considered.Considerations;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.disclosure.DisclosureChecks;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Effect;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.identity.Directory;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.MemoryKeys;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Condition;
import gwarchod.core.sharing.Grant;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Permit;
import gwarchod.core.sharing.Terms;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.store.MemoryStores;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// An area of two providers and the police in memory, with a stand-in for the core's part of a case file.
public final class Area implements Registry, Directory {
    public static final Instant NOW = Instant.parse("2025-06-11T11:00:00Z");
    public static final AgencyId FPUK = new AgencyId("fpuk");
    public static final CreateProgramme CREATE = new CreateProgramme("Reflecting", FPUK, new Text("High risk"), List.of());

    private static final String MAIR = Text.reference(new PersonId("mair"));

    public final Viewer facilitator = viewer("facilitator", "fpuk", "runs-groups");
    public final Viewer colleague = viewer("colleague", "fpuk", "runs-groups");
    public final Viewer facilitator2 = viewer("facilitator2", "threshold", "runs-groups");
    public final Viewer coordinator = viewer("schemes", "police", "coordinates");
    public final Words words = Words.load(List.of("checks", "people", "clinic", "group", "referral"));

    private final Map<String, Answering<?, ?>> answerings = new HashMap<>();
    private final Map<String, Doing<?>> doings = new HashMap<>();
    private final Map<Class<?>, Checking<?>> checkings = new HashMap<>();
    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final NewIds ids = NewIds.random();
    private final Cases cases;
    final Journal journal;

    public Area() {
        var disciplines = new Disciplines(List.of(Plan.DISCIPLINE, Considerations.DISCIPLINE, new Named(), People.DISCIPLINE, Management.DISCIPLINE,
                Orders.DISCIPLINE, Actions.DISCIPLINE, Crimes.DISCIPLINE, Breaches.DISCIPLINE, Developments.DISCIPLINE, DisclosureChecks.DISCIPLINE,
                Assessments.DISCIPLINE, Referrals.DISCIPLINE));
        var types = new ArrayList<>(disciplines.events());
        List.of(Programmes.events(), Groups.events(), ApartDesk.events()).forEach(types::addAll);
        var hints = new LocalHints();
        InstantSource clock = time::get;
        journal = new Journal(new MemoryStores().commits(), new EventCodec(new MemoryKeys(), types, List.of()), clock, hints);
        var people = (Function<CaseFile, UnaryOperator<Text>>) _ -> text -> new Text(text.raw().replace("Mair", MAIR));
        cases = Cases.start(journal, hints, Runnable::run, disciplines, clock);
        var agreement = new Agreement(1, terms());
        var kernel = new Kernel(journal, hints, Runnable::run, clock, ids, words, this, () -> agreement, cases);
        Groups.start(kernel, this, Programmes.start(kernel, this, ApartCheck.start(kernel), people, (_, _) -> text -> text));
    }

    private static Terms terms() {
        var referred = Set.of(Condition.REFERRED);
        return new Terms("Test", List.of(
                        grant("runs-groups", "test.person", Level.SUMMARY, referred),
                        grant("runs-groups", "person.details", Level.SUMMARY, referred),
                        grant("runs-groups", Referrals.SECTION_ID, Level.FULL, referred),
                        grant("coordinates", "person.details", Level.SUMMARY, Set.of()),
                        grant("coordinates", "attendance.record", Level.SUMMARY, Set.of()),
                        grant("coordinates", Referrals.SECTION_ID, Level.FULL, Set.of())),
                List.of(new Permit("runs-groups", Set.of("programme.register", "programme.reschedule", "group.join"), Set.of()),
                        new Permit("coordinates", Set.of(Programmes.SEE_ALL, "group.join"), Set.of())),
                Map.of());
    }

    private static Grant grant(String role, String section, Level level, Set<Condition> when) {
        return new Grant(role, section, level, when, Level.NOTHING, "police", "general", Basis.PUBLIC_PROTECTION, "", "");
    }

    private static Viewer viewer(String user, String agency, String role) {
        return new Viewer(new UserId(user), user, new AgencyId(agency), new TreeSet<>(Set.of(role)));
    }

    /// A case of somebody of this name, not referred to anything yet.
    public CaseId referred(String id, String name) {
        act(new CaseId(id), new Name(name));
        return new CaseId(id);
    }

    public void at(Instant now) {
        time.set(now);
    }

    public void exclude(CaseId on, UserId user) {
        act(on, new Exclude(user));
    }

    public EntityId referral(CaseId on, EntityId programme) {
        var outcome = act(on, new Refer(ReferralKind.PROGRAMME, FPUK, programme, "Reflecting", new Text("Risk"), null, null));
        return new EntityId(assertInstanceOf(Outcome.Done.class, outcome).ids().get("referral"));
    }

    public EntityId startedReferral(CaseId on, EntityId programme) {
        var id = referral(on, programme);
        Gated.open(command -> assertInstanceOf(Outcome.Done.class, act(on, command)).ids(), id, LocalDate.ofInstant(time.get(), Words.ZONE));
        act(on, new DecideReferral(id, Suitability.SUITABLE, new Text("Suits"), null));
        act(on, new RecordConsent(id, ReferralConsent.GIVEN, null, null));
        act(on, new StartReferral(id, null));
        return id;
    }

    Optional<Referral> referralState(CaseId on, EntityId referral) {
        return cases.file(on).flatMap(file -> file.state().state(Referrals.DISCIPLINE).get(referral));
    }

    /// What speaks against a command from outside the case file.
    @SuppressWarnings("unchecked")
    <C extends Record & CaseCommand> Optional<Refusal> wrong(C command) {
        return ((Checking<C>) checkings.get(command.getClass())).wrong(coordinator, null, command);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Outcome act(CaseId on, CaseCommand command) {
        CommandType type = cases.disciplines().command(command);
        var actor = coordinator.actor(Basis.LAW_ENFORCEMENT);
        var with = new Deciding(time.get(), ids, actor, text -> text);
        var request = new Request(actor, ids.next(), type.name(), Json.write(command), null);
        return cases.act(on, request, loaded -> type.rule().decide(loaded.state(), (Record & CaseCommand) command, with)).outcome();
    }

    public <C extends Record> Outcome act(Deed<C> deed, Viewer viewer, C command) {
        return act(deed, viewer, ids.next(), command);
    }

    @SuppressWarnings("unchecked")
    public <C extends Record> Outcome act(Deed<C> deed, Viewer viewer, String key, C command) {
        return ((Doing<C>) doings.get(deed.name())).act(viewer, key, command);
    }

    public <C extends Record> EntityId done(Deed<C> deed, Viewer viewer, C command, String named) {
        return new EntityId(assertInstanceOf(Outcome.Done.class, act(deed, viewer, command)).ids().get(named));
    }

    @SuppressWarnings("unchecked")
    public <Q extends Record, V> Reply<V> ask(Question<Q, V> question, Viewer viewer, Q what) {
        return ((Answering<Q, V>) answerings.get(question.name())).answer(viewer, Lang.EN, what);
    }

    public <Q extends Record> List<SessionView> items(Question<Q, SessionView.Items> question, Viewer viewer, Q what) {
        return ((Reply.View<SessionView.Items>) ask(question, viewer, what)).view().items();
    }

    @Override public <Q extends Record, V> void answers(Question<Q, V> question, Answering<Q, V> answering) {
        answerings.put(question.name(), answering);
    }

    @Override public <C extends Record> void does(Deed<C> deed, Doing<C> doing) {
        doings.put(deed.name(), doing);
    }

    @Override public <C extends Record & CaseCommand> void checks(Class<C> command, Checking<C> checking) {
        checkings.put(command, checking);
    }

    @Override public void causes(String kind, Function<Fact, List<Effect>> effects) {}

    @Override public String name(UserId user) {
        return user.value();
    }

    @Override public List<Viewer> everybody() {
        return List.of(facilitator, colleague, facilitator2, coordinator);
    }

    @Override public Optional<AgencyKind> kind(AgencyId agency) {
        return switch (agency.value()) {
            case "fpuk", "threshold" -> Optional.of(AgencyKind.PROVIDER);
            case "clinic-west" -> Optional.of(AgencyKind.CLINIC);
            case "police" -> Optional.of(AgencyKind.POLICE);
            default -> Optional.empty();
        };
    }

    @Override public String name(AgencyId agency) {
        return agency.value();
    }

    record Name(String name) implements CaseCommand {}

    record Exclude(UserId user) implements CaseCommand {}

    @In("test.person")
    record WasNamed(String name) implements Event {}

    @In("test.person")
    record WasExcluded(UserId user) implements Event {}

    /// Stands in for the core's disciplines that name the person and exclude a user.
    record Known(String name, Set<UserId> excluded) {}

    private static final class Named implements Discipline<Known> {
        @Override public String name() {
            return "test";
        }

        @Override public List<EventType<?>> events() {
            return List.of(new EventType<>("test.named.1", WasNamed.class), new EventType<>("test.excluded.1", WasExcluded.class));
        }

        @Override public Known empty() {
            return new Known("", Set.of());
        }

        @Override public Known evolve(Known state, Fact fact) {
            return fact.event() instanceof WasNamed named
                    ? new Known(named.name(), state.excluded())
                    : new Known(state.name(), Set.of(((WasExcluded) fact.event()).user()));
        }

        @Override public List<CommandType<?>> commands() {
            return List.of(
                    CommandType.<Name>of("test.name", Name.class, "test.person", (_, command, _) -> Decision.accept(new WasNamed(command.name()))),
                    CommandType.<Exclude>of("test.exclude", Exclude.class, "test.person",
                            (_, command, _) -> Decision.accept(new WasExcluded(command.user()))));
        }

        @Override public void describe(CaseFile file, CardWriter card) {
            var known = file.state(this);
            card.person(known.name(), null);
            known.excluded().forEach(card::excluded);
        }
    }
}
