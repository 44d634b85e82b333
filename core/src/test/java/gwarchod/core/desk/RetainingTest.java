package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.retention.ErasureGround;
import gwarchod.core.casefile.retention.ProposeErasure;
import gwarchod.core.casefile.retention.Requester;
import gwarchod.core.casefile.retention.ReviewOutcome;
import gwarchod.core.casefile.retention.ReviewRetention;
import gwarchod.core.ids.CaseId;
import gwarchod.core.leaving.LeavingDeeds;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is due for review waits in a queue, for whoever may decide, and nothing becomes of it until they do.
class RetainingTest {
    @TempDir
    Path data;

    private RetainingArea area;
    private CaseId id;

    @BeforeEach
    void open() {
        area = new RetainingArea(data);
        area.start();
        area.fill();
        id = area.opened(OpenCase.of("Enghraifft", "Bryn", LocalDate.of(1980, 1, 1)));
    }

    @AfterEach
    void close() {
        area.close();
    }

    private String queue(String user) {
        return area.read(user, Retaining.QUEUE, new Retaining.Waiting());
    }

    private void years(int years) {
        area.turnTo(RetainingArea.MONDAY.plus(Duration.ofDays(366L * years)));
    }

    private ReviewRetention keeping(@Nullable LocalDate until) {
        return new ReviewRetention(ReviewOutcome.KEEP, until, null, new Text("Still managed"));
    }

    @Test
    void a_case_without_an_entry_comes_into_the_queue_when_its_time_has_come_and_stays_whole() {
        assertTrue(queue("governance").contains("\"total\":0"));
        years(7);
        var queue = queue("governance");
        assertTrue(queue.contains("Enghraifft, Bryn") && queue.contains(id.value()) && queue.contains("\"verified\":false"), queue);
        assertFalse(queue.contains("1980"), "who it is about, and nothing of what is in the case");
        assertTrue(area.view("iom", id).contains("Enghraifft"), "nothing is erased by time");
    }

    @Test
    void the_queue_is_for_whoever_may_review() {
        years(7);
        for (String user : new String[] {"iom", "coordinator", "legal"}) {
            assertFalse(queue(user).contains("Enghraifft"), user);
        }
    }

    @Test
    void what_is_kept_waits_until_that_day_and_deciding_so_is_no_entry() {
        years(7);
        area.done(area.act("governance", id, keeping(LocalDate.of(2034, 6, 1))));
        assertTrue(queue("governance").contains("\"total\":0"), queue("governance"));
        area.turnTo(Instant.parse("2034-06-02T12:00:00Z"));
        assertTrue(queue("governance").contains("Enghraifft, Bryn"));
    }

    @Test
    void an_entry_starts_the_time_anew() {
        years(7);
        area.done(area.act("iom", id, new RecordBreach(null, RetainingArea.MONDAY, new Text("Late"), null)));
        assertFalse(queue("governance").contains("Enghraifft"));
    }

    @Test
    void keeping_needs_a_day_ahead_but_not_too_far_and_referring_needs_somebody() {
        years(7);
        assertEquals("value-required", RetainingArea.code(area.act("governance", id, keeping(null))));
        assertEquals("kept-until-past", RetainingArea.code(area.act("governance", id, keeping(LocalDate.of(2026, 1, 1)))));
        assertEquals("kept-too-long", RetainingArea.code(area.act("governance", id, keeping(LocalDate.of(2060, 1, 1)))));
        var nobody = new ReviewRetention(ReviewOutcome.REFER, null, null, new Text("Ask the lead"));
        assertEquals("value-required", RetainingArea.code(area.act("governance", id, nobody)));
        area.done(area.act("governance", id,
                new ReviewRetention(ReviewOutcome.REFER, null, area.user("coordinator"), new Text("Ask the lead"))));
        assertTrue(area.view("coordinator", id).contains("Ask the lead"));
        assertTrue(queue("governance").contains("Enghraifft"), "it still waits");
    }

    @Test
    void a_referred_review_waits_for_whom_it_was_referred_to_until_something_came_of_it() {
        years(7);
        var answerers = area.read("governance", Retaining.ANSWERERS, new Retaining.About(id));
        assertTrue(answerers.contains(area.user("coordinator").value()) && !answerers.contains(area.user("iom").value()), answerers);
        area.done(area.act("governance", id,
                new ReviewRetention(ReviewOutcome.REFER, null, area.user("coordinator"), new Text("Ask the lead"))));
        assertTrue(queue("coordinator").contains("\"referred\":true"), queue("coordinator"));
        assertTrue(area.read("coordinator", Retaining.COUNT, new Retaining.HowMany()).contains("\"waiting\":1"));
        assertTrue(queue("legal").contains("\"total\":0"), "nothing to decide there yet");
        area.turnTo(RetainingArea.MONDAY.plus(Duration.ofDays(366L * 7 + 1)));
        area.done(area.act("coordinator", id, new ProposeErasure(null, ErasureGround.NO_LONGER_NECESSARY, Requester.CONTROLLER,
                LocalDate.of(2026, 3, 9), new Text("Nothing since"))));
        assertTrue(queue("coordinator").contains("\"total\":0"), queue("coordinator"));
        assertTrue(queue("legal").contains("\"asked\":true"), "an erasure to decide");
    }

    @Test
    void a_review_referred_to_somebody_who_leaves_is_given_to_somebody_else() {
        years(7);
        area.done(area.act("governance", id, new ReviewRetention(ReviewOutcome.REFER, null, area.user("coordinator"), new Text("Ask the lead"))));
        assertFalse(queues().contains("review"), queues());
        area.leaves("coordinator");
        assertTrue(queues().contains("{\"kind\":\"review\",\"many\":1}") && queues().contains("Enghraifft, Bryn"), queues());
        var successor = new LeavingDeeds.HandOver(id, area.user("coordinator"), area.user("supervisor"), new Text("He has left"));
        area.done(area.does("governance", LeavingDeeds.HAND_OVER, successor));
        assertFalse(queues().contains("review"), queues());
        assertTrue(queue("supervisor").contains("\"referred\":true"), queue("supervisor"));
    }

    private String queues() {
        return area.read("governance", LeavingDeeds.QUEUE, new LeavingDeeds.Left());
    }

    @Test
    void who_isnt_told_who_sees_a_case_refers_it_to_colleagues_alone() {
        years(7);
        area.elsewhere("beyond", "mappa-coordinator");
        var answerers = area.read("governance", Retaining.ANSWERERS, new Retaining.About(id));
        assertTrue(answerers.contains(area.user("coordinator").value()) && !answerers.contains(area.user("beyond").value()), answerers);
    }

    @Test
    void who_has_nothing_to_do_with_keeping_learns_nothing_of_it() {
        years(7);
        for (String user : new String[] {"iom", "coordinator", "legal"}) {
            assertTrue(area.read(user, Retaining.COUNT, new Retaining.HowMany()).contains("\"waiting\":0"), user);
            assertFalse(area.read(user, Retaining.ANSWERERS, new Retaining.About(id)).contains("coordinator"), user);
        }
    }
}
