package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.advice.AdviceOutcome;
import gwarchod.core.casefile.advice.AnswerAdvice;
import gwarchod.core.casefile.advice.AskAdvice;
import gwarchod.core.casefile.advice.AskedAbout;
import gwarchod.core.casefile.advice.ReturnAdvice;
import gwarchod.core.casefile.advice.SupplyAdvice;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.breach.ReleaseHistory;
import gwarchod.core.casefile.breach.TakeCopy;
import gwarchod.core.casefile.breach.WithdrawCopy;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who answers as what, and who reads which answer, is the agreement's. To be asked opens what is needed to answer, and answering closes it.
class AdvisingTest {
    private static final Text WHY = new Text("Is Riverside a condition a court would grant?");
    private static final Text ANSWER = new Text("Only with a map of Quayside.");

    @TempDir
    Path data;

    private RetainingArea area;
    private CaseId id;

    @BeforeEach
    void open() {
        area = new RetainingArea(data);
        area.start();
        area.fill();
        area.account("champion", "stalking-champion");
        area.account("duty", "duty-inspector");
        area.account("mappa", "mappa-chair");
        id = area.opened(OpenCase.of("Enghraifft", "Bryn", LocalDate.of(1980, 1, 1)));
        area.done(area.act("iom", id, new RecordCrime("DPP/77/26", RecordedClass.STALKING, null, null, LocalDate.of(2026, 3, 1), null, null, null)));
    }

    @AfterEach
    void close() {
        area.close();
    }

    private EntityId ask(String adviser) {
        return new EntityId(area.done(area.act("iom", id, new AskAdvice(adviser, AskedAbout.CASE, null, WHY, null))).get("advice"));
    }

    private String queue(String user) {
        return area.read(user, Advising.QUEUE, new Advising.Waiting());
    }

    @Test
    void a_question_waits_for_whoever_answers_as_its_adviser_and_for_nobody_else() {
        ask("legal-services");
        assertTrue(queue("legal").contains("Riverside"), queue("legal"));
        for (String other : new String[] {"champion", "duty", "supervisor", "iom", "mappa", "governance"}) {
            assertFalse(queue(other).contains("Riverside"), other);
        }
        assertTrue(count("legal").contains("\"waiting\":1,\"overdue\":0"));
        area.turnTo(RetainingArea.MONDAY.plus(Duration.ofHours(73)));
        assertTrue(queue("legal").contains("\"overdue\":true"), queue("legal"));
        assertTrue(count("legal").contains("\"waiting\":1,\"overdue\":1"));
    }

    @Test
    void an_adviser_sees_what_they_need_to_answer_as_long_as_they_are_asked() {
        assertFalse(area.view("legal", id).contains("DPP/77/26"), "crimes aren't what Legal Services see every day");
        var advice = ask("legal-services");
        assertTrue(area.view("legal", id).contains("DPP/77/26"));
        area.done(area.act("legal", id, new ReturnAdvice(advice, new Text("Which street?"), LocalDate.of(2026, 3, 20))));
        assertTrue(area.view("legal", id).contains("DPP/77/26"), "still theirs to answer");
        assertFalse(queue("legal").contains("Riverside"), "and not theirs to do something about now");
        assertTrue(count("legal").contains("\"waiting\":0"), "so that home doesn't send them to an empty page");
        area.done(area.act("iom", id, new SupplyAdvice(advice, new Text("The High Street"))));
        assertTrue(queue("legal").contains("Riverside"));
        area.done(area.act("legal", id, new AnswerAdvice(advice, ANSWER, null)));
        assertFalse(area.view("legal", id).contains("DPP/77/26"));
        assertEquals("not-permitted", RetainingArea.code(area.act("legal", id, new AnswerAdvice(advice, ANSWER, null))));
    }

    @Test
    void to_be_asked_is_reason_enough_to_look_outside_ones_caseload() {
        assertTrue(area.view("champion", id).contains("reason-needed"));
        var advice = ask("stalking-champion");
        assertTrue(area.view("champion", id).contains("Riverside"), area.view("champion", id));
        area.done(area.act("champion", id, new AnswerAdvice(advice, ANSWER, null)));
        assertTrue(area.view("champion", id).contains("reason-needed"));
        assertTrue(area.view("iom", id).contains("Quayside"));
        assertFalse(area.view("mappa", id).contains("Quayside"), "the answer is for whoever asked and for the case's managers");
        assertFalse(area.view("duty", id).contains("Quayside"));
    }

    @Test
    void what_lawyers_say_is_read_by_fewer_than_know_that_they_were_asked() {
        var advice = ask("legal-services");
        area.account("schemes", "schemes-coordinator");
        area.done(area.act("legal", id, new AnswerAdvice(advice, ANSWER, null)));
        assertTrue(area.view("supervisor", id).contains("Quayside"));
        var known = area.view("schemes", id);
        assertTrue(known.contains("Legal Services") && known.contains("\"state\":\"answered\""), known);
        assertFalse(known.contains("Riverside") || known.contains("Quayside"), known);
        var unreadable = area.act("schemes", id, new AskAdvice("legal-services", AskedAbout.CASE, null, WHY, null));
        assertEquals("advice-not-readable", RetainingArea.code(unreadable));
    }

    @Test
    void a_question_about_an_order_stands_in_one_place_and_the_order_says_how_it_stands() {
        var order = new EntityId(area.done(area.act("iom", id, new RecordOrder("spo", OrderState.CONSIDERED, null, null, null, null, null, null,
                List.of(), false, null))).get("order"));
        var about = new AskAdvice("legal-services", AskedAbout.ORDER, order, WHY, null);
        var advice = new EntityId(area.done(area.act("iom", id, about)).get("advice"));
        assertTrue(queue("legal").contains("\"order\":\"Stalking Protection Order\""), queue("legal"));
        var work = area.view("iom", id);
        assertTrue(work.contains("\"state\":\"advice-asked\"") && work.contains("\"advice\":[{\"id\":\"" + advice.value()), work);
        assertEquals("advice-for-or-against", RetainingArea.code(area.act("legal", id, new AnswerAdvice(advice, ANSWER, null))));
        area.done(area.act("legal", id, new AnswerAdvice(advice, ANSWER, AdviceOutcome.AGAINST)));
        assertTrue(area.view("iom", id).contains("\"outcome\":\"against\""), area.view("iom", id));
        assertFalse(queue("legal").contains("Riverside"));
    }

    @Test
    void nobody_answers_as_what_they_are_not() {
        var advice = ask("duty-inspector");
        ask("supervisor");
        assertEquals("not-permitted", RetainingArea.code(area.act("supervisor", id, new AnswerAdvice(advice, ANSWER, null))));
        assertEquals("not-permitted", RetainingArea.code(area.act("iom", id, new AnswerAdvice(advice, ANSWER, null))));
        area.done(area.act("duty", id, new AnswerAdvice(advice, ANSWER, null)));
    }

    private String count(String user) {
        return area.read(user, Advising.COUNT, new Advising.HowMany());
    }

    private EntityId copied() {
        return new EntityId(area.done(area.act("iom", id, new TakeCopy(null, new Text("For the Riverside trial")))).get("copy"));
    }

    @Test
    void a_history_taken_for_court_waits_for_whoever_may_release_it_until_they_do() {
        area.done(area.act("iom", id, new RecordBreach(null, RetainingArea.MONDAY, new Text("Followed"), null)));
        assertTrue(count("legal").contains("\"releases\":0"));
        var version = area.done(area.act("iom", id, new TakeCopy(null, new Text("For the Riverside trial")))).get("historyVersion");
        assertTrue(queue("legal").contains("For the Riverside trial"), queue("legal"));
        assertTrue(count("legal").contains("\"waiting\":0,\"overdue\":0,\"releases\":1,\"releasesOverdue\":0"), count("legal"));
        for (String other : new String[] {"champion", "duty", "supervisor", "iom", "mappa", "governance"}) {
            assertFalse(queue(other).contains("Riverside"), other);
            assertTrue(count(other).contains("\"releases\":0"), other);
        }
        area.turnTo(RetainingArea.MONDAY.plus(Duration.ofHours(73)));
        assertTrue(count("legal").contains("\"releases\":1,\"releasesOverdue\":1"), count("legal"));
        area.done(area.act("legal", id, new ReleaseHistory(version, new Text("Read"))));
        assertFalse(queue("legal").contains("Riverside"), queue("legal"));
        assertTrue(count("legal").contains("\"releases\":0,\"releasesOverdue\":0"));
    }

    @Test
    void a_history_that_is_withdrawn_waits_for_nobody() {
        area.done(area.act("iom", id, new RecordBreach(null, RetainingArea.MONDAY, new Text("Followed"), null)));
        var first = copied();
        var second = copied();
        area.done(area.act("iom", id, new WithdrawCopy(first, new Text("No trial"))));
        assertTrue(queue("legal").contains(second.value()), "the other still waits");
        area.done(area.act("legal", id, new WithdrawCopy(second, new Text("It names a witness"))));
        assertFalse(queue("legal").contains("Riverside"), queue("legal"));
        assertTrue(area.view("iom", id).contains("It names a witness"), "whoever took it reads why");
    }
}
