package gwarchod.clinic;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.clinic.programme.CreateProgramme;
import gwarchod.clinic.programme.Enrol;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.ScheduleSession;
import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.Refer;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.StartReferral;
import gwarchod.clinic.referral.Suitability;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Eventually;
import gwarchod.core.desk.Loader;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/// A whole node with two providers, the police and probation, on a clock that a test moves.
public final class ClinicNode implements AutoCloseable {
    public static final Instant MONDAY = Instant.parse("2026-03-09T12:00:00Z");
    public static final UserId LEAD = new UserId("iom");
    public static final UserId DAO = new UserId("dao");
    public static final UserId SCHEMES = new UserId("schemes");
    public static final UserId SUPERVISOR = new UserId("supervisor");
    public static final UserId PROBATION = new UserId("probation");
    public static final UserId FACILITATOR = new UserId("facilitator");
    public static final UserId OTHER = new UserId("facilitator2");
    public static final AgencyId FPUK = new AgencyId("fpuk");
    public static final AgencyId THRESHOLD = new AgencyId("threshold");

    private final AtomicReference<Instant> clock = new AtomicReference<>(MONDAY);
    private final Path data;
    private final Map<UserId, String> tokens = new HashMap<>();
    private Node node;
    private int keys;

    public ClinicNode(Path data) {
        this.data = data;
        this.node = open();
        var loader = loader();
        agency("police", AgencyKind.POLICE);
        agency("probation", AgencyKind.PROBATION);
        agency("fpuk", AgencyKind.PROVIDER);
        agency("threshold", AgencyKind.PROVIDER);
        account(loader, LEAD, "police", "iom-officer");
        account(loader, DAO, "police", "domestic-abuse-officer");
        account(loader, SCHEMES, "police", "schemes-coordinator");
        account(loader, SUPERVISOR, "police", "police-supervisor");
        account(loader, PROBATION, "probation", "probation-practitioner");
        account(loader, FACILITATOR, "fpuk", "facilitator");
        account(loader, OTHER, "threshold", "facilitator");
    }

    private Node open() {
        return Node.open(NodeSettings.below(data, Optional.empty(), 4, clock::get), List.of(new ClinicModule()));
    }

    /// Stops, and starts again on the same store.
    public void restart() {
        node.close();
        tokens.clear();
        node = open();
    }

    @Override
    public void close() {
        node.close();
    }

    public Node node() {
        return node;
    }

    public Loader loader() {
        return node.loader();
    }

    private void agency(String id, AgencyKind kind) {
        loader().register(new RegisterAgency(new AgencyId(id), "The " + id, "Y " + id, kind));
    }

    private static void account(Loader loader, UserId user, String agency, String... roles) {
        loader.open(new OpenAccount(user, user.value(), new AgencyId(agency), "demo", List.of(roles)));
    }

    /// Time passes, and the node looks at what has come due.
    public void later(Duration time) {
        passes(time);
        node.wake();
    }

    /// Time passes, and nothing looks.
    public void passes(Duration time) {
        clock.set(clock.get().plus(time));
        tokens.clear();
    }

    public Instant now() {
        return clock.get();
    }

    /// A case that the police lead and probation takes part in.
    public CaseId person(String family) {
        var person = new CaseId(loader().begin(SCHEMES, OpenCase.of(family, "Bryn", null)).get("case"));
        loader().act(LEAD, person, new AssignLead(LEAD, new AgencyId("police"), null));
        loader().act(LEAD, person, new JoinPartner(new AgencyId("probation")));
        return person;
    }

    public EntityId programme(UserId facilitator, AgencyId provider) {
        return new EntityId(loader().act(facilitator, Programmes.CREATE,
                new CreateProgramme("Reflecting", provider, new Text("High risk"), List.of())).get("programme"));
    }

    /// Refers somebody and has them start.
    public EntityId starts(CaseId person, AgencyId provider, EntityId programme) {
        var referral = new EntityId(loader().act(SCHEMES, person,
                new Refer(ReferralKind.PROGRAMME, provider, programme, "Reflecting", new Text("Why"), null, null)).get("referral"));
        loader().act(SCHEMES, person, new RecordConsent(referral, ReferralConsent.GIVEN, null, null));
        Gated.open(command -> loader().act(DAO, person, command), referral, LocalDate.ofInstant(clock.get(), Words.ZONE));
        loader().act(SCHEMES, person, new DecideReferral(referral, Suitability.SUITABLE, new Text("Why"), null));
        loader().act(SCHEMES, person, new StartReferral(referral, null));
        return referral;
    }

    public EntityId session(UserId facilitator, EntityId programme, String group, String venue) {
        var starts = clock.get().plus(Duration.ofHours(1));
        return new EntityId(loader().act(facilitator, Programmes.SCHEDULE,
                new ScheduleSession(programme, group, starts, starts.plusSeconds(7200), venue, null)).get("session"));
    }

    public Outcome enrol(UserId user, EntityId session, CaseId person, EntityId referral) {
        return does(user, Programmes.ENROL, new Enrol(session, person, referral));
    }

    public Asking as(UserId user) {
        var token = tokens.computeIfAbsent(user,
                _ -> assertInstanceOf(SignIn.Done.class, node.desk().signIn(user.value(), "demo", "here").await()).token());
        return new Asking(token, Lang.EN, null);
    }

    public Outcome act(UserId user, CaseId on, CaseCommand command) {
        return act(user, "key-" + keys++, on, command);
    }

    public Outcome act(UserId user, String key, CaseId on, CaseCommand command) {
        return node.desk().act(as(user), key, null, on, command).await();
    }

    public <C extends Record> Outcome does(UserId user, Deed<C> deed, C command) {
        return node.desk().act(as(user), "key-" + keys++, deed, command).await();
    }

    public <Q extends Record, V> Answer<V> ask(UserId user, Question<Q, V> question, Q what) {
        return node.desk().ask(as(user), question, what).await();
    }

    @SuppressWarnings("unchecked")
    public <Q extends Record, V> V seen(UserId user, Question<Q, V> question, Q what) {
        return (V) assertInstanceOf(Answer.Found.class, ask(user, question, what)).view();
    }

    /// Waits for what other threads do.
    public static void soon(BooleanSupplier holds) {
        Eventually.eventually(holds, () -> "see the test");
    }
}
