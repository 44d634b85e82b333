package gwarchod.clinic.concern;

import static gwarchod.clinic.ClinicNode.FACILITATOR;
import static gwarchod.clinic.ClinicNode.FPUK;
import static gwarchod.clinic.ClinicNode.LEAD;
import static gwarchod.clinic.ClinicNode.MONDAY;
import static gwarchod.clinic.ClinicNode.OTHER;
import static gwarchod.clinic.ClinicNode.PROBATION;
import static gwarchod.clinic.ClinicNode.SCHEMES;
import static gwarchod.clinic.ClinicNode.SUPERVISOR;
import static gwarchod.clinic.ClinicNode.soon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.ClinicNode;
import gwarchod.clinic.referral.EndReferral;
import gwarchod.clinic.referral.ReferralEnd;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.desk.Home;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A concern through the desk of a whole node, on a clock the test moves: nobody acknowledges it, and it escalates.
class ConcernEscalatesTest {
    private static final RaiseConcern CONCERN = new RaiseConcern(new Text("He said he is going to Zqvictim now"), Phoned.CONTROL_ROOM);

    @TempDir
    Path data;

    private ClinicNode area;
    private CaseId person;
    private EntityId referral;

    @BeforeEach
    void open() {
        area = new ClinicNode(data);
        person = area.person("Enghraifft");
        referral = area.starts(person, FPUK, area.programme(FACILITATOR, FPUK));
        area.loader().act(LEAD, person, new AddPerson(new PersonName("Zqfamily", "Zqvictim"), List.of(), ProtectedKind.VICTIM, new Text("partner"), null,
                null, null));
    }

    @AfterEach
    void close() {
        area.close();
    }

    private EntityId raise() {
        return new EntityId(assertInstanceOf(Outcome.Done.class, area.act(FACILITATOR, person, CONCERN)).ids().get("concern"));
    }

    private List<ConcernDesk.Row> listed(UserId user) {
        return area.seen(user, ConcernDesk.LIST, new ConcernDesk.Asked()).items();
    }

    private ConcernsView.Line only(UserId user) {
        var all = listed(user);
        assertEquals(1, all.size(), all::toString);
        return all.getFirst().concern();
    }

    private void escalated(int times) throws InterruptedException {
        soon(() -> only(FACILITATOR).escalated().size() == times);
    }

    private static Instant at(int minutes) {
        return MONDAY.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void a_concern_nobody_acknowledges_escalates_and_again_until_somebody_does() throws Exception {
        var concern = raise();
        assertEquals(ConcernState.NOT_RECEIVED, only(FACILITATOR).state());
        assertEquals(1, listed(LEAD).size());
        assertEquals(1, listed(PROBATION).size());
        assertEquals(List.of(), listed(SUPERVISOR));
        assertEquals(List.of(), listed(SCHEMES));

        area.later(Duration.ofMinutes(9));
        assertEquals(List.of(), only(FACILITATOR).escalated());
        assertEquals(List.of(), listed(SUPERVISOR));

        area.later(Duration.ofMinutes(1));
        escalated(1);
        assertEquals(List.of(at(10)), only(FACILITATOR).escalated());
        assertTrue(listed(SUPERVISOR).getFirst().mayReceive());

        area.later(Duration.ofMinutes(10));
        escalated(2);
        assertEquals(List.of(at(10), at(20)), only(SUPERVISOR).escalated());

        assertInstanceOf(Outcome.Done.class, area.act(SUPERVISOR, person,
                new ReceiveConcern(concern, ReceivedAs.POLICE_ACT_NOW, new Text("A car is with Zqvictim"))));
        var seen = only(FACILITATOR);
        assertEquals(ConcernState.RECEIVED, seen.state());
        assertNotNull(seen.receipt());
        assertEquals("supervisor", seen.receipt().by());
        assertEquals(List.of("police-supervisor"), seen.receipt().role());
        assertEquals(at(20), seen.receipt().at());
        assertFalse(seen.toString().contains("Zqvictim"), seen::toString);
        area.later(Duration.ofHours(3));
        assertEquals(2, only(FACILITATOR).escalated().size());
    }

    @Test
    void what_came_due_while_nothing_ran_is_escalated_at_the_next_start_and_only_once() throws Exception {
        raise();
        area.node().close();
        area.passes(Duration.ofMinutes(35));
        area.restart();
        escalated(1);
        assertEquals(List.of(at(30)), only(FACILITATOR).escalated());
        area.restart();
        Thread.sleep(200);
        assertEquals(1, only(FACILITATOR).escalated().size());
    }

    @Test
    void the_same_form_sent_twice_is_one_concern() {
        assertEquals(assertInstanceOf(Outcome.Done.class, area.act(FACILITATOR, "form-1", person, CONCERN)).ids(),
                assertInstanceOf(Outcome.Done.class, area.act(FACILITATOR, "form-1", person, CONCERN)).ids());
        assertEquals(1, listed(FACILITATOR).size());
    }

    @Test
    void the_sender_receives_none_of_their_own_and_only_one_other_person_does() {
        var concern = raise();
        var ours = new EntityId(assertInstanceOf(Outcome.Done.class, area.act(LEAD, person, CONCERN)).ids().get("concern"));
        refused("concern-own", area.act(LEAD, person, receive(ours)));
        assertInstanceOf(Outcome.Refused.class, area.act(FACILITATOR, person, receive(ours)));
        refused("concern-not-received", area.act(LEAD, person, new CloseConcern(concern, new Text("Done"))));
        assertInstanceOf(Outcome.Done.class, area.act(PROBATION, person, receive(concern)));
        assertInstanceOf(Outcome.Unchanged.class, area.act(PROBATION, person, receive(concern)));
        refused("concern-received", area.act(LEAD, person, receive(concern)));
        assertInstanceOf(Outcome.Done.class, area.act(LEAD, person, new CloseConcern(concern, new Text("A patrol spoke to him"))));
        refused("concern-closed", area.act(LEAD, person, new CloseConcern(concern, new Text("Again"))));
    }

    private static ReceiveConcern receive(EntityId concern) {
        return new ReceiveConcern(concern, ReceivedAs.WILL_PHONE_YOU, null);
    }

    private static void refused(String code, Outcome outcome) {
        assertEquals(code, assertInstanceOf(Refusal.RuleBroken.class, assertInstanceOf(Outcome.Refused.class, outcome).why()).code());
    }

    @Test
    void it_stands_on_the_home_of_whoever_leads_until_it_is_said_what_was_done() {
        var concern = raise();
        assertTrue(titles().contains("Nobody has received a concern that cannot wait"), () -> titles().toString());
        area.act(LEAD, person, receive(concern));
        assertTrue(titles().contains("It is not recorded what was done about a concern that could not wait"), () -> titles().toString());
        area.act(LEAD, person, new CloseConcern(concern, new Text("A patrol spoke to him")));
        assertEquals(List.of(), titles().stream().filter(title -> title.contains("concern")).toList());
    }

    private List<String> titles() {
        return area.seen(LEAD, Home.QUESTION, new Home.Nothing()).needs().stream().map(Home.Need::title).toList();
    }

    @Test
    void another_provider_learns_of_no_concern_and_can_raise_none() {
        raise();
        assertEquals(List.of(), listed(OTHER));
        assertInstanceOf(Refusal.NotFound.class, assertInstanceOf(Outcome.Refused.class, area.act(OTHER, person, CONCERN)).why());
        assertInstanceOf(Refusal.NotFound.class, assertInstanceOf(Outcome.Refused.class, area.act(OTHER, new CaseId("nobody"), CONCERN)).why());
    }

    @Test
    void whoever_sent_one_is_told_whether_anybody_has_it_though_the_case_is_closed_to_them_by_now() {
        raise();
        area.loader().act(SCHEMES, person, new EndReferral(referral, ReferralEnd.WITHDREW, new Text("Moved"), null));
        var row = listed(FACILITATOR).getFirst();
        assertNull(row.caseId());
        assertEquals("", row.name());
        assertEquals("", row.concern().what());
        assertEquals(ConcernState.NOT_RECEIVED, row.concern().state());
    }

    @Test
    void whom_to_phone_is_known_before_anything_is_written() {
        var phones = area.seen(FACILITATOR, ConcernDesk.PHONES, new ConcernDesk.Whom());
        assertEquals("101", phones.controlRoom());
        assertFalse(phones.verified());
        assertEquals(10, phones.escalatesMinutes());
    }
}
