package gwarchod.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.faults.Findings.Kind;
import gwarchod.faults.Told.Fate;
import gwarchod.faults.Told.Seen;
import gwarchod.faults.Told.Sent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private static final long STALE_MS = 1_000;

    private final List<Told> history = new ArrayList<>();

    @Test
    void a_history_as_promised_passes() {
        acknowledged("ann", "a1", 0, 10);
        acknowledged("bob", "b1", 5, 20);
        seen("ann", 15, "a1");
        seen("bob", 30, "a1", "b1");
        seen("cat", 900, "a1");
        seen("cat", 2_000, "a1", "b1");
        assertTrue(checked("a1", "b1").none());
    }

    @Test
    void what_was_acknowledged_and_is_not_there_is_lost() {
        acknowledged("ann", "a1", 0, 10);
        acknowledged("ann", "a2", 20, 30);
        refuses(Kind.LOST, 1, "a2");
    }

    @Test
    void a_mark_that_is_there_twice_is_duplicated() {
        acknowledged("ann", "a1", 0, 10);
        refuses(Kind.DUPLICATED, 1, "a1", "a1");
    }

    @Test
    void an_unknown_command_is_there_once_or_not_at_all() {
        sent("ann", "a1", 0, 10, Fate.UNKNOWN);
        assertTrue(checked().none());
        assertTrue(checked("a1").none());
        refuses(Kind.DUPLICATED, 1, "a1", "a1");
    }

    @Test
    void a_refused_command_is_not_there() {
        sent("ann", "a1", 0, 10, Fate.REFUSED);
        assertTrue(checked().none());
        refuses(Kind.FORGED, 1, "a1");
    }

    @Test
    void what_nobody_sent_is_not_there() {
        refuses(Kind.FORGED, 1, "z9");
    }

    @Test
    void what_was_acknowledged_before_another_was_sent_comes_first() {
        acknowledged("ann", "a1", 0, 10);
        acknowledged("bob", "b1", 11, 20);
        refuses(Kind.OUT_OF_ORDER, 1, "b1", "a1");
    }

    @Test
    void two_that_were_under_way_together_may_come_in_either_order() {
        acknowledged("ann", "a1", 0, 15);
        acknowledged("bob", "b1", 11, 20);
        assertTrue(checked("a1", "b1").none());
        assertTrue(checked("b1", "a1").none());
    }

    @Test
    void an_unknown_command_may_come_late_and_not_before_it_was_sent() {
        sent("ann", "a1", 0, 10, Fate.UNKNOWN);
        acknowledged("bob", "b1", 50, 60);
        assertTrue(checked("b1", "a1").none());
        acknowledged("bob", "b2", -20, -10);
        refuses(Kind.OUT_OF_ORDER, 1, "a1", "b2", "b1");
    }

    @Test
    void a_read_with_a_gap_is_no_prefix() {
        acknowledged("ann", "a1", 0, 10);
        acknowledged("ann", "a2", 20, 30);
        seen("cat", 40, "a2");
        refuses(Kind.NO_PREFIX, 1, "a1", "a2");
    }

    @Test
    void a_read_of_what_came_to_nothing_is_no_prefix() {
        sent("ann", "a1", 0, 10, Fate.UNKNOWN);
        seen("cat", 40, "a1");
        refuses(Kind.NO_PREFIX, 1);
    }

    @Test
    void a_session_never_sees_less_than_before() {
        acknowledged("ann", "a1", 0, 10);
        seen("cat", 20, "a1");
        seen("cat", 30);
        refuses(Kind.BACKWARDS, 1, "a1");
    }

    @Test
    void another_session_may_see_less() {
        acknowledged("ann", "a1", 0, 10);
        seen("cat", 20, "a1");
        seen("dan", 30);
        assertTrue(checked("a1").none());
    }

    @Test
    void ones_own_writes_are_always_seen() {
        acknowledged("ann", "a1", 0, 10);
        seen("ann", 11);
        refuses(Kind.OWN_MISSING, 1, "a1");
    }

    @Test
    void what_others_did_is_seen_after_a_second() {
        acknowledged("ann", "a1", 0, 10);
        seen("cat", 1_010);
        assertTrue(checked("a1").none());
        seen("dan", 1_011);
        refuses(Kind.STALE, 1, "a1");
    }

    @Test
    void every_doctored_history_is_refused() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var file = truthful(random);
            assertTrue(checked(file).none(), "seed " + seed);
            var without = new ArrayList<>(file);
            without.remove(random.nextInt(file.size()));
            assertTrue(checked(without).count(Kind.LOST) > 0, "seed " + seed);
            var doubled = new ArrayList<>(file);
            doubled.add(file.get(random.nextInt(file.size())));
            assertTrue(checked(doubled).count(Kind.DUPLICATED) > 0, "seed " + seed);
            var swapped = new ArrayList<>(file);
            Collections.swap(swapped, 0, file.size() - 1);
            assertTrue(checked(swapped).count(Kind.OUT_OF_ORDER) > 0, "seed " + seed);
            history.clear();
        }
    }

    /// A history of several clients on a case that one after the other changes, and what it holds in the end.
    private List<String> truthful(Random random) {
        var file = new ArrayList<String>();
        for (int time = 0; time < 400; time += 10) {
            var client = "client" + random.nextInt(4);
            if (time == 0 || time == 390 || random.nextBoolean()) {
                acknowledged(client, "m" + time, time, time + 5);
                file.add("m" + time);
            } else {
                seen(client, time, file.toArray(String[]::new));
            }
        }
        return file;
    }

    private void acknowledged(String client, String mark, long began, long ended) {
        sent(client, mark, began, ended, Fate.ACKNOWLEDGED);
    }

    private void sent(String client, String mark, long began, long ended, Fate fate) {
        history.add(new Sent(client, "case", mark, began, ended, fate));
    }

    private void seen(String client, long began, String... marks) {
        history.add(new Seen(client, "case", List.of(marks), began, began + 1));
    }

    private Findings checked(String... file) {
        return checked(List.of(file));
    }

    private Findings checked(List<String> file) {
        return Checker.check(history, Map.of("case", file), STALE_MS);
    }

    /// Of that kind so many, and of no other.
    private void refuses(Kind kind, int count, String... file) {
        var findings = checked(file);
        var expected = new EnumMap<Kind, Integer>(Map.of(kind, count));
        var found = new HashMap<Kind, Integer>();
        for (Kind each : Kind.values()) {
            if (findings.count(each) > 0) {
                found.put(each, findings.count(each));
            }
        }
        assertEquals(expected, found, findings.toString());
    }
}
