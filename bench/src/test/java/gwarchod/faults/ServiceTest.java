package gwarchod.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.faults.FaultPlan.Fault;
import gwarchod.faults.Service.End;
import gwarchod.faults.Service.Line;
import gwarchod.faults.Service.Request;
import gwarchod.faults.Service.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceTest {
    private static final long OVER = 2_000 + Service.MARGIN_MS;

    private final List<Request> requests = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>(List.of(new Span(Fault.KILL_ONE, 0, 1_000, 2_000)));

    @Test
    void a_request_of_before_a_fault_is_of_none() {
        asked(900, 999, End.FAILED);
        assertEquals(1, service().peace().failed());
        assertEquals(0, of(Fault.KILL_ONE).failed());
    }

    @Test
    void one_that_was_under_way_when_it_began_belongs_to_it() {
        asked(900, 1_000, End.FAILED);
        assertEquals(1, of(Fault.KILL_ONE).failed());
    }

    @Test
    void so_does_one_sent_before_it_was_over_however_late_it_ends() {
        asked(OVER - 1, OVER + 9_000, End.RETRY);
        asked(OVER, OVER + 1, End.RETRY);
        assertEquals(1, of(Fault.KILL_ONE).retry());
        assertEquals(1, service().peace().retry());
    }

    @Test
    void one_that_meets_two_faults_belongs_to_the_first() {
        spans.add(new Span(Fault.KILL_ALL, 0, 3_000, 9_000));
        asked(2_500, 3_500, End.FAILED);
        asked(OVER, 5_000, End.FAILED);
        assertEquals(1, of(Fault.KILL_ONE).failed());
        assertEquals(1, of(Fault.KILL_ALL).failed());
    }

    @Test
    void faults_of_a_kind_are_counted_together() {
        spans.add(new Span(Fault.KILL_ONE, 1, 20_000, 21_000));
        asked(1_500, 1_600, End.FIRST);
        asked(20_500, 20_600, End.FIRST);
        assertEquals(2, of(Fault.KILL_ONE).first());
    }

    @Test
    void the_time_without_service_is_the_longest_between_two_answers() {
        asked(100, 200, End.FIRST);
        asked(500, 600, End.FIRST);
        asked(700, 1_200, End.FAILED);
        asked(650, 1_700, End.RETRY);
        asked(1_800, 1_900, End.FIRST);
        assertEquals(400, service().peace().withoutMs());
        assertEquals(1_100, of(Fault.KILL_ONE).withoutMs());
    }

    @Test
    void a_kind_that_did_not_happen_has_no_line() {
        assertEquals(Optional.empty(), service().during(Fault.PAUSE));
    }

    @Test
    void a_goal_is_met_where_none_failed_after_the_retry() {
        asked(1_100, 1_200, End.RETRY);
        assertTrue(service().toString().contains("kill one: requests answered at first 0, at the retry 1 "), service().toString());
        assertTrue(service().toString().contains("goal (none failed after the retry) met"), service().toString());
        asked(1_100, 1_200, End.FAILED);
        assertTrue(service().toString().contains("MISSED"), service().toString());
    }

    @Test
    void a_restart_in_good_order_fails_no_request_that_a_balancer_sent() {
        spans.clear();
        spans.add(new Span(Fault.ROLLING_RESTART, 0, 1_000, 2_000));
        requests.add(new Request("bob", false, 1_100, 1_200, End.RETRY, "went anywhere"));
        assertTrue(service().toString().contains("goal (none that a balancer sent needed it) met"), service().toString());
        asked(1_100, 1_200, End.RETRY);
        assertTrue(service().toString().contains("GOAL (none that a balancer sent needed it) MISSED"), service().toString());
    }

    @Test
    void where_nothing_is_left_that_could_answer_there_is_no_goal() {
        spans.clear();
        spans.add(new Span(Fault.KILL_ALL, 0, 1_000, 2_000));
        asked(1_100, 1_200, End.FAILED);
        assertTrue(service().toString().contains("no goal"), service().toString());
    }

    private void asked(long began, long ended, End end) {
        requests.add(new Request("ann", true, began, ended, end, "said nothing"));
    }

    private Service service() {
        return Service.of(requests, spans);
    }

    private Line of(Fault fault) {
        return service().during(fault).orElseThrow();
    }
}
