package gwarchod.clinic;

import static gwarchod.core.desk.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.programme.CreateProgramme;
import gwarchod.clinic.programme.Enrol;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.Register;
import gwarchod.clinic.programme.ScheduleSession;
import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.Refer;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.StartReferral;
import gwarchod.clinic.referral.Suitability;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.retention.DecideErasure;
import gwarchod.core.casefile.retention.ErasureGround;
import gwarchod.core.casefile.retention.ProposeErasure;
import gwarchod.core.casefile.retention.Requester;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Deed;
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
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.words.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two people come to one group. Who is erased is named afterwards neither in its briefing nor in what was written about the other one, there
/// and in the other one's case file.
class ErasedFromSessionsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-09T12:00:00Z");
    private static final UserId POLICE = new UserId("iom");
    private static final UserId COORDINATOR = new UserId("coordinator");
    private static final UserId GOVERNANCE = new UserId("governance");
    private static final UserId FACILITATOR = new UserId("facilitator");
    private static final AgencyId FPUK = new AgencyId("fpuk");
    private static final Deed<DecideErasure> DECIDE = new Deed<>("retention.decide-erasure", DecideErasure.class, true);

    @TempDir
    Path data;

    private Node node;
    private CaseId bryn;
    private CaseId gwyn;
    private PersonId eira;
    private EntityId session;

    @BeforeEach
    void a_session() {
        open();
        var loader = node.loader();
        loader.register(new RegisterAgency(new AgencyId("police"), "Police", "Heddlu", AgencyKind.POLICE));
        loader.register(new RegisterAgency(FPUK, "Provider", "Darparwr", AgencyKind.PROVIDER));
        account(POLICE, "police", "iom-officer");
        account(COORDINATOR, "police", "mappa-coordinator");
        account(GOVERNANCE, "police", "information-governance");
        account(FACILITATOR, "fpuk", "facilitator");
        bryn = new CaseId(loader.begin(POLICE, OpenCase.of("Enghraifft", "Bryn", null)).get("case"));
        gwyn = new CaseId(loader.begin(POLICE, OpenCase.of("Samplwr", "Gwyn", null)).get("case"));
        var programme = new EntityId(loader.act(FACILITATOR, Programmes.CREATE,
                new CreateProgramme("Reflecting", FPUK, new Text("High risk"), List.of())).get("programme"));
        session = new EntityId(loader.act(FACILITATOR, Programmes.SCHEDULE, new ScheduleSession(programme, "Monday", MONDAY.minusSeconds(7_200),
                MONDAY.minusSeconds(3_600), "Hall", new Text("Eira Bowen may ring. Seat Bryn Enghraifft by the door")))
                .get("session"));
        var one = attends(bryn, programme);
        var other = attends(gwyn, programme);
        loader.act(FACILITATOR, Programmes.REGISTER, new Register(session, List.of(
                new Register.Entry(one, Attendance.ATTENDED, null, null, new Text("Quiet today"), null),
                new Register.Entry(other, Attendance.ATTENDED, null, null, new Text("Whispered about Eira with Enghraifft"), null))));
        eira = new PersonId(loader.act(POLICE, bryn, new AddPerson(new PersonName("Bowen", "Eira"), List.of(), ProtectedKind.VICTIM,
                new Text("Former partner"), null, null, null)).get("person"));
        assertTrue(node.settled(Duration.ofSeconds(60)));
    }

    private void open() {
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, () -> MONDAY), List.of(new ClinicModule()));
        node.demonstrate();
    }

    @AfterEach
    void close() {
        node.close();
    }

    private void account(UserId user, String agency, String role) {
        node.loader().open(new OpenAccount(user, user.value(), new AgencyId(agency), "demo", List.of(role)));
    }

    private EntityId attends(CaseId person, EntityId programme) {
        var loader = node.loader();
        var text = new Text("Suits");
        var referral = new EntityId(loader.act(POLICE, person,
                new Refer(ReferralKind.PROGRAMME, FPUK, programme, "Reflecting", text, null, null)).get("referral"));
        loader.act(POLICE, person, new RecordConsent(referral, ReferralConsent.GIVEN, null, null));
        Gated.open(command -> loader.act(POLICE, person, command), referral, LocalDate.of(2026, 3, 2));
        loader.act(FACILITATOR, person, new DecideReferral(referral, Suitability.SUITABLE, text, null));
        loader.act(FACILITATOR, person, new StartReferral(referral, null));
        loader.act(FACILITATOR, Programmes.ENROL, new Enrol(session, person, referral));
        return referral;
    }

    private Asking as(UserId user) {
        return new Asking(assertInstanceOf(SignIn.Done.class, node.desk().signIn(user.value(), "demo", "here").await()).token(), Lang.EN, null);
    }

    private <Q extends Record, V> String seen(UserId user, Question<Q, V> question, Q what) {
        return new String(assertInstanceOf(Answer.Found.class, node.desk().ask(as(user), question, what).await()).json(), StandardCharsets.UTF_8);
    }

    private String read() {
        return seen(FACILITATOR, Programmes.SESSION, new Programmes.SessionOf(session))
                + seen(POLICE, CaseQuestions.VIEW, new CaseQuestions.One(gwyn, null));
    }

    private void erased(@Nullable PersonId person) {
        var proposed = assertInstanceOf(Outcome.Done.class, node.desk().act(as(COORDINATOR), "propose", null, bryn, new ProposeErasure(
                person, ErasureGround.UNLAWFULLY_PROCESSED, Requester.DATA_SUBJECT, LocalDate.of(2026, 3, 2), new Text("Upheld"))).await());
        assertInstanceOf(Outcome.Done.class, node.desk().act(as(GOVERNANCE), "decide", DECIDE,
                new DecideErasure(bryn, new EntityId(proposed.ids().get("erasure")), true, new Text("Decided"))).await());
    }

    private void assertNamedNowhere(String... names) {
        for (int start = 0; start < 2; start++) {
            eventually(() -> Stream.of(names).noneMatch(read()::contains), () -> String.join(", ", names) + ": one of them is in " + read());
            var all = read();
            assertTrue(all.contains("Whispered about") && all.contains("may ring"), all);
            node.close();
            open();
        }
    }

    @Test
    void a_protected_person_is_gone_from_briefing_and_from_the_others_line_and_file() throws InterruptedException {
        assertTrue(read().contains("Whispered about"));
        erased(eira);
        assertNamedNowhere("Eira", "Bowen");
        assertTrue(read().contains("Enghraifft"), "whoever the case is about isn't erased");
    }

    @Test
    void whoever_the_case_is_about_is_gone_from_them_with_whoever_it_protects() throws InterruptedException {
        assertTrue(read().contains("with Enghraifft"));
        erased(null);
        assertNamedNowhere("Eira", "Bowen", "Enghraifft", "Bryn");
    }
}
