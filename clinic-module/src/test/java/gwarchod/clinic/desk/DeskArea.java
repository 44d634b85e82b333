package gwarchod.clinic.desk;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.clinic.Gated;
import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.Refer;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.Referrals;
import gwarchod.clinic.referral.StartReferral;
import gwarchod.clinic.referral.Suitability;
import gwarchod.clinic.report.ReportDeeds;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Cases;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Deciding;
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
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.desk.Effect;
import gwarchod.core.desk.Deed;
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
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.MemoryKeys;
import gwarchod.core.journal.Outcome;
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

/// Cases with referrals in memory, and the desk over them: a co-ordinator sees all, a chair how each stands, a facilitator their own.
public final class DeskArea implements Registry, Directory {
    public static final Text WHY = new Text("Said so");

    public final Viewer coordinator = viewer("schemes", "police", "coordinates");
    final Viewer outline = viewer("inspector", "police", "outlines");
    public final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2025-06-11T11:00:00Z"));

    private final Map<String, Answering<?, ?>> answerings = new HashMap<>();
    private final Map<String, Doing<?>> doings = new HashMap<>();
    private final NewIds ids = NewIds.random();
    private final Cases cases;

    public DeskArea() {
        var disciplines = new Disciplines(List.of(Person.DISCIPLINE, People.DISCIPLINE, Management.DISCIPLINE, Orders.DISCIPLINE, Actions.DISCIPLINE,
                Crimes.DISCIPLINE, Breaches.DISCIPLINE, Developments.DISCIPLINE, DisclosureChecks.DISCIPLINE, Assessments.DISCIPLINE, Plan.DISCIPLINE,
                Considerations.DISCIPLINE, Referrals.DISCIPLINE));
        var types = new ArrayList<EventType<?>>(disciplines.events());
        types.addAll(ReportDeeds.events());
        var hints = new LocalHints();
        InstantSource clock = time::get;
        var journal = new Journal(new MemoryStores().commits(), new EventCodec(new MemoryKeys(), types, List.of()), clock, hints);
        cases = Cases.start(journal, hints, Runnable::run, disciplines, clock);
        var agreement = new Agreement(1, terms());
        var kernel = new Kernel(journal, hints, Runnable::run, clock, ids, CoreWords.load("referral", "clinic", "coordinator", "report"), this,
                () -> agreement, cases);
        CoordinatorDesk.start(kernel, this);
        ReportDeeds.start(kernel, this);
    }

    private static Terms terms() {
        return new Terms("Test", List.of(
                grant("runs-groups", Referrals.SECTION_ID, Level.FULL, Set.of(Condition.REFERRED)),
                grant("coordinates", Referrals.SECTION_ID, Level.FULL, Set.of()),
                grant("coordinates", "management.team", Level.FULL, Set.of()),
                grant("outlines", Referrals.SECTION_ID, Level.SUMMARY, Set.of())),
                List.of(new Permit("runs-groups", Set.of("report.give"), Set.of())), Map.of());
    }

    private static Grant grant(String role, String section, Level level, Set<Condition> when) {
        return new Grant(role, section, level, when, Level.NOTHING, "police", "general", Basis.PUBLIC_PROTECTION, "", "");
    }

    public static Viewer facilitator(String agency) {
        return viewer("of-" + agency, agency, "runs-groups");
    }

    private static Viewer viewer(String user, String agency, String role) {
        return new Viewer(new UserId(user), user, new AgencyId(agency), new TreeSet<>(Set.of(role)));
    }

    EntityId refer(String id, String provider) {
        var made = new Refer(ReferralKind.PROGRAMME, new AgencyId(provider), new EntityId("reflecting"), "Reflecting", WHY, null, null);
        return new EntityId(assertInstanceOf(Outcome.Done.class, act(id, made)).ids().get("referral"));
    }

    public EntityId start(String id, String provider) {
        var referral = refer(id, provider);
        act(id, new RecordConsent(referral, ReferralConsent.GIVEN, null, null));
        gate(id, referral);
        act(id, new DecideReferral(referral, Suitability.SUITABLE, WHY, null));
        act(id, new StartReferral(referral, null));
        return referral;
    }

    /// All that is asked for before somebody starts, but their consent.
    void gate(String id, EntityId referral) {
        Gated.open(command -> assertInstanceOf(Outcome.Done.class, act(id, command)).ids(), referral, LocalDate.ofInstant(time.get(), Words.ZONE));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Outcome act(String id, CaseCommand command) {
        CommandType type = cases.disciplines().command(command);
        var actor = coordinator.actor(Basis.LAW_ENFORCEMENT);
        var with = new Deciding(time.get(), ids, actor, text -> text);
        var request = new Request(actor, ids.next(), type.name(), Json.write(command), null);
        return cases.act(new CaseId(id), request, loaded -> type.rule().decide(loaded.state(), (Record & CaseCommand) command, with)).outcome();
    }

    ReferralList.Page sees(Viewer viewer, ReferralList.Asked asked) {
        return ((Reply.View<ReferralList.Page>) ask(ReferralList.QUESTION, viewer, asked)).view();
    }

    ReferralList.Page sees(Viewer viewer) {
        return sees(viewer, new ReferralList.Asked(ReferralList.Which.ALL, null, null, null, null, null));
    }

    @SuppressWarnings("unchecked")
    public <Q extends Record, V> Reply<V> ask(Question<Q, V> question, Viewer viewer, Q what) {
        return ((Answering<Q, V>) answerings.get(question.name())).answer(viewer, Lang.EN, what);
    }

    @Override
    public <Q extends Record, V> void answers(Question<Q, V> question, Answering<Q, V> answering) {
        answerings.put(question.name(), answering);
    }

    @Override
    public <C extends Record> void does(Deed<C> deed, Doing<C> doing) {
        doings.put(deed.name(), doing);
    }

    @SuppressWarnings("unchecked")
    public <C extends Record> Outcome act(Deed<C> deed, Viewer viewer, String key, C command) {
        return ((Doing<C>) doings.get(deed.name())).act(viewer, key, command);
    }

    @Override
    public <C extends Record & CaseCommand> void checks(Class<C> command, Checking<C> checking) {}

    @Override
    public void causes(String kind, Function<Fact, List<Effect>> effects) {}

    @Override
    public String name(UserId user) {
        return user.value();
    }

    @Override
    public Optional<AgencyKind> kind(AgencyId agency) {
        return Optional.of(AgencyKind.PROVIDER);
    }

    @Override
    public String name(AgencyId agency) {
        return agency.value();
    }
}
