package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.casefile.level.LeaveMappa;
import gwarchod.core.casefile.level.LeavingReason;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.management.JoinTeam;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.words.Lang;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nobody is taken on trust: whom a command names must be known.
class NamingTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2026, 5, 1);
    private static final Text WHY = new Text("because");
    private static final AgencyId POLICE = new AgencyId("police");
    private static final AgencyId PROBATION = new AgencyId("probation");
    private static final AgencyId NOWHERE = new AgencyId("nowhere");
    private static final UserId COORDINATOR = new UserId("coordinator");
    private static final UserId IOM = new UserId("iom");
    private static final UserId NOBODY = new UserId("nobody");

    @TempDir
    Path data;

    private Node node;
    private Asking asking;
    private CaseId id;
    private int key;

    @BeforeEach
    void start() {
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, () -> MONDAY), List.of());
        var loader = node.loader();
        loader.register(new RegisterAgency(POLICE, "Police", "Heddlu", AgencyKind.POLICE));
        loader.register(new RegisterAgency(PROBATION, "Probation", "Prawf", AgencyKind.PROBATION));
        loader.open(new OpenAccount(COORDINATOR, "The coordinator", POLICE, "demo", List.of("mappa-coordinator", "iom-officer")));
        loader.open(new OpenAccount(IOM, "The officer", POLICE, "demo", List.of("iom-officer")));
        asking = new Asking(assertInstanceOf(SignIn.Done.class, node.desk().signIn("coordinator", "demo", "here").await()).token(), Lang.EN, null);
        id = new CaseId(loader.begin(COORDINATOR, OpenCase.of("Enghraifft", "Bryn", null)).get("case"));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private Outcome act(CaseCommand command) {
        return node.desk().act(asking, "key-" + key++, null, id, command).await();
    }

    private void refused(String code, String pointer, CaseCommand command) {
        var why = assertInstanceOf(Refusal.Invalid.class, assertInstanceOf(Outcome.Refused.class, act(command), command.toString()).why());
        assertEquals(code + " " + pointer, why.code() + " " + why.pointer());
        assertTrue(node.words().has("refusal." + code));
    }

    private void done(CaseCommand command) {
        assertInstanceOf(Outcome.Done.class, act(command), command.toString());
    }

    @Test
    void a_lead_has_an_open_account_at_the_agency_that_is_named() {
        refused("user-unknown", "/user", new AssignLead(NOBODY, POLICE, WHY));
        refused("agency-unknown", "/agency", new AssignLead(IOM, NOWHERE, WHY));
        refused("user-of-another-agency", "/agency", new AssignLead(IOM, PROBATION, WHY));
        done(new AssignLead(IOM, POLICE, WHY));
    }

    @Test
    void partners_the_team_and_the_excluded_are_known() {
        refused("agency-unknown", "/agency", new JoinPartner(NOWHERE));
        refused("user-unknown", "/user", new JoinTeam(NOBODY));
        refused("user-unknown", "/user", new ExcludeUser(NOBODY, WHY));
        done(new JoinPartner(PROBATION));
        done(new JoinTeam(IOM));
    }

    @Test
    void whoever_is_to_do_something_is_known() {
        refused("user-unknown", "/owner", new GiveAction(WHY, NOBODY, POLICE, LATER, null, null));
        refused("agency-unknown", "/agency", new GiveAction(WHY, IOM, NOWHERE, LATER, null, null));
        refused("user-unknown", "/owner", order(NOBODY));
        refused("agency-unknown", "/agency", new AddMeasure(Pillar.SUPERVISION, WHY, null, null, NOWHERE, null));
        refused("user-unknown", "/owner", new AddMeasure(Pillar.SUPERVISION, WHY, null, NOBODY, POLICE, null));
        done(new GiveAction(WHY, IOM, POLICE, LATER, null, null));
        done(order(IOM));
        done(order(null));
    }

    private static RecordOrder order(UserId owner) {
        return new RecordOrder("spo", OrderState.CONSIDERED, null, null, null, null, null, owner, List.of(), false, null);
    }

    @Test
    void a_level_is_set_at_a_meeting_one_takes_part_in_or_at_none() {
        refused("meeting-unknown", "/meeting", level(new MeetingId("neverwas")));
        var mappa = new Meetings.Schedule("mappa-level-2", MONDAY.plusSeconds(3_600), null);
        done(level(new MeetingId(node.loader().act(COORDINATOR, Meetings.SCHEDULE, mappa).get("meeting"))));
    }

    @Test
    void a_level_is_not_set_at_a_meeting_of_others() {
        var loader = node.loader();
        loader.open(new OpenAccount(new UserId("clinic"), "The clinic", POLICE, "demo", List.of("psychologist")));
        var clinic = new Meetings.Schedule("stalking-clinic", MONDAY.plusSeconds(3_600), null);
        refused("meeting-unknown", "/meeting", level(new MeetingId(loader.act(new UserId("clinic"), Meetings.SCHEDULE, clinic).get("meeting"))));
    }

    @Test
    void a_level_is_decided_at_a_formal_meeting_alone() {
        var iom = new Meetings.Schedule("iom-weekly", MONDAY.plusSeconds(3_600), null);
        var weekly = new MeetingId(node.loader().act(COORDINATOR, Meetings.SCHEDULE, iom).get("meeting"));
        refused("meeting-of-another-kind", "/meeting", level(weekly));
        refused("meeting-of-another-kind", "/meeting", new LeaveMappa(LeavingReason.RISK_REDUCED, LocalDate.of(2026, 3, 2), WHY, weekly));
        assertEquals(List.of(new Mention.Meeting("/meeting", weekly, MappaLevel.FORMAL_MEETINGS)), Outside.named(asking.at(weekly), level(null)),
                "nor where the command says nothing and was given at it");
    }

    private static SetLevel level(@Nullable MeetingId meeting) {
        return new SetLevel(2, 2, LATER, WHY, meeting, null);
    }
}
