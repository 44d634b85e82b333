package gwarchod.clinic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.programme.CreateProgramme;
import gwarchod.clinic.programme.Enrol;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.Register;
import gwarchod.clinic.programme.ScheduleSession;
import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.EndReferral;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.Refer;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralEnd;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.StartReferral;
import gwarchod.clinic.referral.Suitability;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.CaseQuestions;
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
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two providers and a clinic have to do with the same person on a whole node: none learns of the others, and the police see all.
class ProvidersApartTest {
    private static final Instant MONDAY = Instant.parse("2026-03-09T12:00:00Z");
    private static final UserId DAO = new UserId("dao");
    private static final UserId SCHEMES = new UserId("schemes");
    private static final UserId FACILITATOR = new UserId("facilitator");
    private static final UserId OTHER = new UserId("facilitator2");
    private static final UserId PSYCHOLOGIST = new UserId("psychologist");

    @TempDir
    Path data;

    private final AtomicReference<Instant> clock = new AtomicReference<>(MONDAY);
    private Node node;
    private Loader loader;
    private CaseId person;
    private EntityId ours;

    @BeforeEach
    void open() {
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, clock::get), List.of(new ClinicModule()));
        loader = node.loader();
        agency("police", AgencyKind.POLICE);
        agency("fpuk", AgencyKind.PROVIDER);
        agency("threshold", AgencyKind.PROVIDER);
        agency("clinic-west", AgencyKind.CLINIC);
        account(DAO, "police", "domestic-abuse-officer");
        account(SCHEMES, "police", "schemes-coordinator");
        account(FACILITATOR, "fpuk", "facilitator");
        account(OTHER, "threshold", "facilitator");
        account(PSYCHOLOGIST, "clinic-west", "psychologist");
        person = new CaseId(loader.begin(SCHEMES, OpenCase.of("Enghraifft", "Bryn", null)).get("case"));
        ours = attends("fpuk", FACILITATOR, "OURS");
    }

    @AfterEach
    void close() {
        node.close();
    }

    private void agency(String id, AgencyKind kind) {
        loader.register(new RegisterAgency(new AgencyId(id), "The " + id, "Y " + id, kind));
    }

    private void account(UserId user, String agency, String... roles) {
        loader.open(new OpenAccount(user, user.value(), new AgencyId(agency), "demo", List.of(roles)));
    }

    /// Somebody of the provider's who missed a session yesterday; every text holds the mark.
    private EntityId attends(String provider, UserId facilitator, String mark) {
        return attends(provider, facilitator, facilitator, mark);
    }

    private EntityId attends(String provider, UserId facilitator, UserId registers, String mark) {
        var programme = new EntityId(loader.act(facilitator, Programmes.CREATE,
                new CreateProgramme("Reflecting", new AgencyId(provider), new Text("High risk"), List.of())).get("programme"));
        var text = new Text("Text of " + mark);
        var referral = new EntityId(loader.act(SCHEMES, person,
                new Refer(ReferralKind.PROGRAMME, new AgencyId(provider), programme, "Reflecting", text, null, null)).get("referral"));
        loader.act(SCHEMES, person, new RecordConsent(referral, ReferralConsent.GIVEN, null, null));
        Gated.open(command -> loader.act(DAO, person, command), referral, LocalDate.ofInstant(clock.get(), Words.ZONE));
        loader.act(facilitator, person, new DecideReferral(referral, Suitability.SUITABLE, text, null));
        loader.act(SCHEMES, person, new StartReferral(referral, null));
        var said = new Text("Text of " + mark + ", at the session");
        var starts = clock.get().minus(Duration.ofDays(1));
        var session = new EntityId(loader.act(facilitator, Programmes.SCHEDULE,
                new ScheduleSession(programme, "Group " + mark, starts, starts.plusSeconds(7200), "Hall", null)).get("session"));
        loader.act(facilitator, Programmes.ENROL, new Enrol(session, person, referral));
        loader.act(registers, Programmes.REGISTER, new Register(session, List.of(
                new Register.Entry(referral, Attendance.ABSENT, AbsenceReason.WORK, said, said, said))));
        assertTrue(node.settled(Duration.ofSeconds(60)));
        return referral;
    }

    private EntityId refersToTheClinic() {
        var referral = new EntityId(loader.act(SCHEMES, person, new Refer(
                ReferralKind.CLINIC, new AgencyId("clinic-west"), null, null, new Text("Text of CLINIC"), null, null)).get("referral"));
        loader.act(PSYCHOLOGIST, person, new DecideReferral(referral, Suitability.SUITABLE, new Text("Text of CLINIC"), null));
        return referral;
    }

    private Asking as(UserId user) {
        return new Asking(assertInstanceOf(SignIn.Done.class, node.desk().signIn(user.value(), "demo", "here").await()).token(), Lang.EN, null);
    }

    private <Q extends Record, V> byte[] seen(UserId user, Question<Q, V> question, Q what) {
        return assertInstanceOf(Answer.Found.class, node.desk().ask(as(user), question, what).await()).json();
    }

    private List<byte[]> everything(UserId user) {
        var all = new ArrayList<byte[]>();
        all.add(seen(user, CaseQuestions.VIEW, new CaseQuestions.One(person, null)));
        all.add(seen(user, CaseQuestions.VIEW, new CaseQuestions.One(person, clock.get())));
        all.add(seen(user, CaseQuestions.TIMELINE, new CaseQuestions.TimelineOf(person, null, null)));
        all.add(seen(user, CaseQuestions.LIST, new CaseQuestions.Caseload(null, null, null)));
        all.add(seen(user, CaseQuestions.LIST, new CaseQuestions.Caseload("clinic-clinic-west", null, null)));
        return all;
    }

    private String text(UserId user) {
        var all = new StringBuilder();
        everything(user).forEach(json -> all.append(new String(json, StandardCharsets.UTF_8)));
        return all.toString();
    }

    private void later() {
        clock.set(clock.get().plus(Duration.ofMinutes(5)));
    }

    @Test
    void what_becomes_of_a_person_elsewhere_changes_not_a_byte_for_a_provider() {
        later();
        var before = everything(FACILITATOR);
        attends("threshold", OTHER, "THEIRS");
        refersToTheClinic();
        var after = everything(FACILITATOR);
        for (int i = 0; i < before.size(); i++) {
            assertArrayEquals(before.get(i), after.get(i), new String(after.get(i), StandardCharsets.UTF_8));
        }
        assertTrue(text(FACILITATOR).contains("Text of OURS"));
    }

    @Test
    void a_register_reaches_the_case_though_whoever_took_it_keeps_other_entries_until_they_share_them() {
        var both = new UserId("both");
        account(both, "threshold", "facilitator", "psychologist");
        attends("threshold", OTHER, both, "BOTH");
        assertTrue(text(SCHEMES).contains("Text of BOTH, at the session"));
    }

    @Test
    void each_provider_sees_its_own_rows_alone_and_the_police_see_all() {
        attends("threshold", OTHER, "THEIRS");
        refersToTheClinic();
        for (var of : Map.of(FACILITATOR, "OURS", OTHER, "THEIRS", PSYCHOLOGIST, "CLINIC").entrySet()) {
            var seen = text(of.getKey());
            for (String mark : List.of("OURS", "THEIRS", "CLINIC")) {
                assertEquals(mark.equals(of.getValue()), seen.contains("Text of " + mark), () -> of + " and " + mark + ": " + seen);
            }
        }
        var police = text(SCHEMES);
        List.of("OURS", "THEIRS", "CLINIC").forEach(mark -> assertTrue(police.contains("Text of " + mark), mark));
    }

    @Test
    void a_clinic_learns_of_no_session_through_its_referral() {
        refersToTheClinic();
        var seen = text(PSYCHOLOGIST);
        assertTrue(seen.contains("\"clinic-clinic-west\""), seen);
        assertFalse(seen.contains("Reflecting"), seen);
        assertFalse(seen.contains("\"programme\",\"text\""), seen);
    }

    @Test
    void a_referral_that_ended_closes_everything_whatever_else_goes_on() {
        refersToTheClinic();
        loader.act(SCHEMES, person, new EndReferral(ours, ReferralEnd.WITHDREW, new Text("Moved"), null));
        assertInstanceOf(Answer.Refused.class,
                node.desk().ask(as(FACILITATOR), CaseQuestions.VIEW, new CaseQuestions.One(person, null)).await());
    }

    @Test
    void nobody_is_referred_to_somebody_who_is_not_there() {
        var programme = new EntityId(loader.act(OTHER, Programmes.CREATE,
                new CreateProgramme("Other", new AgencyId("threshold"), new Text("Lower risk"), List.of())).get("programme"));
        refused("provider-unknown", "/provider", programme("nobody", programme, "Other"));
        refused("programme-unknown", "/programme", programme("threshold", new EntityId("nothing"), "Other"));
        refused("programme-unknown", "/programme", programme("fpuk", programme, "Other"));
        refused("programme-name", "/programmeName", programme("threshold", programme, "Another"));
        refused("clinic-unknown", "/provider", clinic("nobody"));
        refused("clinic-unknown", "/provider", clinic("threshold"));
        refused("text-required", "/reason", new Refer(ReferralKind.CLINIC, new AgencyId("nobody"), null, null, Text.NONE, null, null));
        assertInstanceOf(Outcome.Done.class, refer(programme("threshold", programme, "Other")));
        assertInstanceOf(Outcome.Done.class, refer(clinic("clinic-west")));
    }

    private static Refer programme(String provider, EntityId programme, String name) {
        return new Refer(ReferralKind.PROGRAMME, new AgencyId(provider), programme, name, new Text("Why"), null, null);
    }

    private static Refer clinic(String provider) {
        return new Refer(ReferralKind.CLINIC, new AgencyId(provider), null, null, new Text("Why"), null, null);
    }

    private Outcome refer(Refer command) {
        return node.desk().act(as(SCHEMES), "key-" + System.nanoTime(), null, person, command).await();
    }

    private void refused(String code, String pointer, Refer command) {
        var why = assertInstanceOf(Refusal.Invalid.class, assertInstanceOf(Outcome.Refused.class, refer(command)).why());
        assertEquals(code + " at " + pointer, why.code() + " at " + why.pointer());
        for (Lang lang : Lang.values()) {
            assertFalse(node.words().say(lang, "refusal." + why.code(), why.args().toArray()).isBlank());
        }
    }
}
