package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.casefile.action.HandOverAction;
import gwarchod.core.casefile.contact.AgreeContact;
import gwarchod.core.casefile.contact.ContactFrequency;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.management.JoinTeam;
import gwarchod.core.casefile.management.LeaveTeam;
import gwarchod.core.casefile.order.HandOverOrder;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.HandOverMeasure;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.identity.AccountDeeds;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.json.Json;
import gwarchod.core.leaving.Leavers;
import gwarchod.core.leaving.LeavingDeeds;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nobody leaves anything behind without an owner that nobody knows of.
class LeavingTest extends DeskArea {
    private static final AgencyId ADVOCACY = new AgencyId("advocacy");
    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);

    private CaseId on;

    @BeforeEach
    void anOfficerWithThingsInHand() {
        node.loader().register(new RegisterAgency(ADVOCACY, "Advocacy", "Eiriolaeth", AgencyKind.VICTIM_SERVICE));
        account("iom", POLICE, "iom-officer");
        account("next", POLICE, "iom-officer");
        account("supervisor", POLICE, "police-supervisor");
        account("scrutineer", POLICE, "scrutineer");
        account("admin", POLICE, "administrator");
        account("eiriol", ADVOCACY, "victim-advocate");
        account("elin", ADVOCACY, "victim-advocate");
        on = new CaseId(done(act("iom", null, OpenCase.of("Enghraifft", "Bryn", LocalDate.of(1980, 1, 1)))).get("case"));
        done(act("supervisor", on, new AssignLead(new UserId("iom"), POLICE, null)));
        done(act("iom", on, new GiveAction(new Text("Knock on his door"), new UserId("iom"), POLICE, DUE, null, null)));
        done(act("iom", on, new AddMeasure(Pillar.SUPERVISION, new Text("See him weekly"), null, new UserId("iom"), POLICE, null)));
    }

    private String queue(String user) {
        return read(user, LeavingDeeds.QUEUE, new LeavingDeeds.Left());
    }

    private String inHand(String user) {
        return read("admin", LeavingDeeds.IN_HAND, new LeavingDeeds.InHandOf(new UserId(user)));
    }

    private Outcome handOver(String user, String from, String to) {
        return does(user, LeavingDeeds.HAND_OVER, new LeavingDeeds.HandOver(on, new UserId(from), new UserId(to), new Text("He has left")));
    }

    private void closes(String user) {
        done(does("admin", AccountDeeds.CLOSE, new AccountDeeds.CloseAccount(new UserId(user), "Left the force")));
    }

    @Test
    void an_account_is_closed_at_once_and_what_it_had_in_hand_stands_in_the_queue_until_somebody_has_it() {
        assertTrue(queue("supervisor").contains("\"total\":0"));
        closes("iom");
        var queue = queue("supervisor");
        assertTrue(queue.contains("Enghraifft, Bryn") && queue.contains("\"how\":\"closed\""), queue);
        assertTrue(queue.contains("\"lead\"") && queue.contains("\"action\"") && queue.contains("\"measure\""), queue);
        assertTrue(read("supervisor", LeavingDeeds.COUNT, new LeavingDeeds.HowMany()).contains("\"waiting\":1"));
        done(handOver("supervisor", "iom", "next"));
        assertTrue(queue("supervisor").contains("\"total\":0"), queue("supervisor"));
        assertTrue(inHand("iom").contains("\"duties\":[]"), inHand("iom"));
        var view = read("next", CaseQuestions.VIEW, new CaseQuestions.One(on, null));
        assertTrue(view.contains("\"lead\":{\"user\":\"next\"") && view.contains("\"owner\":\"The next\""), view);
        assertFalse(view.contains("\"owner\":\"The iom\""), view);
    }

    @Test
    void who_closes_accounts_learns_how_much_and_nothing_of_which_case() {
        var said = inHand("iom");
        assertTrue(said.contains("{\"kind\":\"lead\",\"many\":1}"), said);
        assertFalse(said.contains("Enghraifft") || said.contains(on.value()) || said.contains("Knock"), said);
        assertFalse(queue("admin").contains("Enghraifft"), queue("admin"));
        assertEquals("not-permitted", code(handOver("admin", "iom", "next")));
    }

    @Test
    void somebody_who_is_leaving_hands_over_while_they_are_here_and_a_successor_is_only_suggested() {
        var announce = new LeavingDeeds.Announce(new UserId("iom"), new UserId("next"));
        assertEquals("not-permitted", code(does("supervisor", LeavingDeeds.ANNOUNCE, announce)));
        assertEquals("successor-unknown", code(does("admin", LeavingDeeds.ANNOUNCE, new LeavingDeeds.Announce(new UserId("iom"), new UserId("iom")))));
        done(does("admin", LeavingDeeds.ANNOUNCE, announce));
        assertTrue(queue("supervisor").contains("\"how\":\"leaving\"") && queue("supervisor").contains("\"successor\":\"next\""), queue("supervisor"));
        var view = read("next", CaseQuestions.VIEW, new CaseQuestions.One(on, null));
        assertTrue(view.contains("\"lead\":{\"user\":\"iom\""), "nothing is given by suggesting somebody");
        done(does("admin", LeavingDeeds.CALL_OFF, new LeavingDeeds.CallOff(new UserId("iom"))));
        assertTrue(queue("supervisor").contains("\"total\":0"));
        assertEquals("not-found", code(handOver("supervisor", "iom", "next")), "who stays hands over by the case's own forms");
    }

    @Test
    void what_is_given_is_seen_by_whom_it_is_given_to() {
        closes("iom");
        var one = read("supervisor", LeavingDeeds.ONE, new LeavingDeeds.OneOf(on, new UserId("iom")));
        assertTrue(one.contains("\"next\"") && !one.contains("\"scrutineer\"") && !one.contains("\"admin\""), one);
        assertEquals("successor-cannot-see", code(handOver("supervisor", "iom", "scrutineer")));
        done(act("supervisor", on, new ExcludeUser(new UserId("next"), new Text("His cousin"))));
        assertEquals("successor-cannot-see", code(handOver("supervisor", "iom", "next")));
        assertEquals("not-permitted", code(handOver("next", "iom", "next")));
    }

    @Test
    void a_role_that_ended_is_enough() {
        done(does("admin", AccountDeeds.END_ROLE, new AccountDeeds.EndRole(new UserId("iom"), "iom-officer")));
        assertTrue(queue("supervisor").contains("\"how\":\"no-role\""), queue("supervisor"));
    }

    @Test
    void who_speaks_for_a_victim_hands_over_to_a_colleague_and_the_police_see_nothing_of_it() {
        done(act("supervisor", on, new JoinPartner(ADVOCACY)));
        var person = new PersonId(done(act("eiriol", on, new AddPerson(new PersonName("Bowen", "Eira"), List.of(), ProtectedKind.values()[0],
                new Text("Former partner"), null, null, ADVOCACY))).get("person"));
        done(act("eiriol", on, new AgreeContact(person, ContactFrequency.EVERY_7_DAYS, ContactMethod.values()[0], LocalDate.of(2026, 3, 2),
                new UserId("eiriol"), new Text("Only mornings"))));
        closes("eiriol");
        assertTrue(queue("elin").contains("\"contact\""), queue("elin"));
        assertFalse(queue("supervisor").contains("\"contact\""), queue("supervisor"));
        done(handOver("elin", "eiriol", "elin"));
        assertTrue(queue("elin").contains("\"total\":0"), queue("elin"));
        var view = read("elin", CaseQuestions.VIEW, new CaseQuestions.One(on, null));
        assertTrue(view.contains("\"officer\":\"elin\"") && view.contains("Only mornings"), view);
    }

    @Test
    void whoever_joins_in_their_place_on_a_team_lets_them_go() {
        done(act("supervisor", on, new JoinTeam(new UserId("eiriol"))));
        closes("eiriol");
        done(handOver("supervisor", "eiriol", "next"));
        var view = read("supervisor", CaseQuestions.VIEW, new CaseQuestions.One(on, null));
        assertTrue(view.contains("\"team\":[{\"user\":\"next\""), view);
    }

    @Test
    void a_hand_over_that_is_sent_again_gets_its_first_outcome() {
        closes("iom");
        var first = new LeavingDeeds.HandOver(on, new UserId("iom"), new UserId("next"), new Text("He has left"));
        var done = assertInstanceOf(Outcome.Done.class, node.desk().act(as("supervisor"), "again", LeavingDeeds.HAND_OVER, first).await());
        var again = node.desk().act(as("supervisor"), "again", LeavingDeeds.HAND_OVER, first).await();
        assertEquals(new Outcome.Done(done.ref(), done.ids(), true), again);
        var other = new LeavingDeeds.HandOver(on, new UserId("iom"), new UserId("supervisor"), new Text("He has left"));
        assertEquals("key-reused", code(node.desk().act(as("supervisor"), "again", LeavingDeeds.HAND_OVER, other).await()));
        assertEquals("not-found", code(handOver("supervisor", "iom", "next")), "another request finds nothing left");
        assertTrue(queue("supervisor").contains("\"total\":0"));
    }

    @Test
    void two_who_give_it_on_at_once_dont_overwrite_each_other() {
        var iom = new UserId("iom");
        var next = new UserId("next");
        var why = new Text("He has left");
        var action = new EntityId(done(act("iom", on, new GiveAction(why, iom, POLICE, DUE, null, null))).get("action"));
        var measure = new EntityId(done(act("iom", on, new AddMeasure(Pillar.SUPERVISION, why, null, iom, POLICE, null))).get("measure"));
        var order = new EntityId(order(OrderState.APPLIED, null));
        done(act("supervisor", on, new JoinTeam(iom)));
        giving(next, iom, action, measure, order).forEach(command -> done(act("supervisor", on, command)));
        done(act("supervisor", on, new LeaveTeam(iom)));
        giving(new UserId("supervisor"), iom, action, measure, order)
                .forEach(command -> assertEquals("owner-changed", code(act("supervisor", on, command)), command.toString()));
        giving(next, iom, action, measure, order)
                .forEach(command -> assertInstanceOf(Outcome.Unchanged.class, act("supervisor", on, command), command.toString()));
    }

    private static List<CaseCommand> giving(UserId to, UserId from, EntityId action, EntityId measure, EntityId order) {
        var why = new Text("He has left");
        return List.of(new AssignLead(to, POLICE, why, from), new JoinTeam(to, from), new HandOverAction(action, to, POLICE, why, from),
                new HandOverMeasure(measure, to, POLICE, why, from), new HandOverOrder(order, from, to, why));
    }

    private String order(OrderState state, LocalDate made) {
        return done(act("iom", on, new RecordOrder("spo", state, LocalDate.of(2026, 1, 5), null, made, null, null, new UserId("iom"), List.of(), false,
                null))).get("order");
    }

    private JsonNode orders() {
        return Json.read(read("supervisor", CaseQuestions.VIEW, new CaseQuestions.One(on, null)), JsonNode.class).at("/orders/orders");
    }

    @Test
    void an_order_that_is_given_on_stands_as_it_stood_and_since_when() {
        order(OrderState.GRANTED, LocalDate.of(2026, 1, 5));
        var before = orders();
        closes("iom");
        done(handOver("supervisor", "iom", "next"));
        var after = orders();
        assertEquals("The next", after.at("/0/owner").asText());
        assertEquals("2026-01-05", after.at("/0/since").asText());
        assertEquals(before, Json.read(after.toString().replace("The next", "The iom"), JsonNode.class), "nothing but its owner");
    }

    @Test
    void an_order_is_left_behind_from_the_first_thought_of_it_to_its_end() {
        for (var state : OrderState.values()) {
            order(state, null);
        }
        closes("iom");
        var open = Arrays.stream(OrderState.values()).filter(state -> !state.ended()).count();
        assertTrue(queue("supervisor").contains("{\"kind\":\"order\",\"many\":" + open + "}"), queue("supervisor"));
        done(handOver("supervisor", "iom", "next"));
        assertTrue(inHand("iom").contains("\"duties\":[]"), inHand("iom"));
    }

    @Test
    void every_stored_version_is_read_for_good() {
        Golden.check(Leavers.EVENTS);
    }
}
