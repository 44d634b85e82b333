package gwarchod.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import gwarchod.faults.Findings.Kind;
import gwarchod.faults.ScreenChecker.Held;
import gwarchod.faults.ScreenChecker.Late;
import gwarchod.faults.Told.Cleared;
import gwarchod.faults.Told.Fate;
import gwarchod.faults.Told.Raised;
import gwarchod.faults.Told.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScreenCheckerTest {
    private final List<Told> history = new ArrayList<>();
    private final Map<String, Held> actions = new HashMap<>();

    @Test
    void what_is_shown_once_and_taken_off_once_passes_and_the_latest_is_told() {
        raised("a", 0, 10, Fate.ACKNOWLEDGED);
        came("a", 40);
        cleared("a", 50, 60, Fate.ACKNOWLEDGED);
        went("a", 560);
        assertEquals(new Late(500, "a on screen (taken off)", 60), checked(new Findings()).getFirst());
        refuses(Kind.NEVER_SHOWN, 0);
    }

    @Test
    void what_never_comes_is_found() {
        raised("a", 0, 10, Fate.ACKNOWLEDGED);
        refuses(Kind.NEVER_SHOWN, 1);
    }

    @Test
    void what_was_there_for_a_moment_may_never_come_and_was_late_until_it_went() {
        raised("a", 0, 10, Fate.ACKNOWLEDGED);
        cleared("a", 30, 40, Fate.ACKNOWLEDGED);
        assertEquals(20, checked(new Findings()).getFirst().ms());
        refuses(Kind.NEVER_SHOWN, 0);
    }

    @Test
    void what_is_done_and_stays_is_found() {
        raised("a", 0, 10, Fate.ACKNOWLEDGED);
        came("a", 20);
        cleared("a", 30, 40, Fate.ACKNOWLEDGED);
        refuses(Kind.NEVER_SHOWN, 1);
    }

    @Test
    void what_nobody_took_off_and_goes_is_found() {
        raised("a", 0, 10, Fate.ACKNOWLEDGED);
        came("a", 20);
        went("a", 30);
        refuses(Kind.NEVER_SHOWN, 1);
    }

    @Test
    void what_comes_back_was_told_twice_or_taken_back() {
        raised("a", 0, 10, Fate.ACKNOWLEDGED);
        came("a", 20);
        went("a", 30);
        came("a", 40);
        refuses(Kind.SHOWN_AGAIN, 1);
    }

    @Test
    void a_change_that_a_stream_told_before_is_found() {
        raised("a", 0, 10, Fate.ACKNOWLEDGED);
        came("a", 20);
        history.add(new Shown("screen", "meeting", Set.of(), Set.of(), true, 30));
        refuses(Kind.SHOWN_AGAIN, 1);
    }

    @Test
    void what_was_acknowledged_and_is_in_no_file_is_lost() {
        raised("a", 0, 10, Fate.ACKNOWLEDGED);
        came("a", 20);
        actions.clear();
        refuses(Kind.LOST, 1);
    }

    @Test
    void what_was_done_and_is_open_in_its_file_is_lost() {
        raised("a", 0, 10, Fate.ACKNOWLEDGED);
        cleared("a", 20, 30, Fate.ACKNOWLEDGED);
        actions.put("id-a", new Held("a", false));
        refuses(Kind.LOST, 1);
    }

    @Test
    void what_is_there_twice_is_duplicated() {
        raised("a", 0, 10, Fate.ACKNOWLEDGED);
        came("a", 20);
        actions.put("id-again", new Held("a", false));
        refuses(Kind.DUPLICATED, 1);
    }

    @Test
    void another_screen_s_cases_are_no_matter_here() {
        raised("a", 0, 10, Fate.ACKNOWLEDGED);
        var findings = new Findings();
        ScreenChecker.check(history, actions, Map.of("screen", Set.of("another")), findings);
        assertTrue(findings.none(), findings.toString());
    }

    @Test
    void an_image_and_what_changed_is_the_next_image() {
        var image = image("""
                {"lines":[{"caseId":"a","items":[{"id":"action-overdue:1"}]},{"caseId":"b","items":[]}]}""");
        change(image, """
                {"upsert":[{"caseId":"c","items":[{"id":"action-overdue:2"},{"id":"breach:3"}]}],"remove":["b"],"order":["c","a"]}""");
        assertEquals(Set.of("1", "2"), image.items());
        assertEquals(image("""
                {"lines":[{"caseId":"c","items":[{"id":"action-overdue:2"},{"id":"breach:3"}]},{"caseId":"a","items":[{"id":"action-overdue:1"}]}]}"""), image);
    }

    private static Image image(String json) {
        var image = new Image();
        image.whole(Json.read(json, JsonNode.class));
        return image;
    }

    private static void change(Image image, String json) {
        image.change(Json.read(json, JsonNode.class));
    }

    private void raised(String mark, long began, long ended, Fate fate) {
        history.add(new Raised("raiser", "case", mark, began, ended, fate));
        actions.put("id-" + mark, new Held(mark, false));
    }

    private void cleared(String mark, long began, long ended, Fate fate) {
        history.add(new Cleared("raiser", "case", mark, began, ended, fate));
        actions.put("id-" + mark, new Held(mark, true));
    }

    private void came(String mark, long at) {
        history.add(new Shown("screen", "meeting", Set.of("id-" + mark), Set.of(), false, at));
    }

    private void went(String mark, long at) {
        history.add(new Shown("screen", "meeting", Set.of(), Set.of("id-" + mark), false, at));
    }

    private List<Late> checked(Findings findings) {
        return ScreenChecker.check(history, actions, Map.of("screen", Set.of("case")), findings);
    }

    private void refuses(Kind kind, int count) {
        var findings = new Findings();
        checked(findings);
        assertEquals(count, findings.count(kind), findings.toString());
    }
}
