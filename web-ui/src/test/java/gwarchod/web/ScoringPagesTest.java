package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.words.Words;
import gwarchod.iom.harm.HarmChoice;
import gwarchod.iom.harm.HarmDeeds;
import gwarchod.iom.harm.HarmQuestion;
import gwarchod.iom.harm.HarmRow;
import gwarchod.iom.harm.IndexView;
import gwarchod.iom.harm.RowProblem;
import gwarchod.iom.priority.PreviewView;
import gwarchod.iom.priority.PriorityDeeds;
import gwarchod.iom.priority.ScoringView;
import gwarchod.iom.priority.Weights;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages by which it is decided how scores are made. Reading the file itself is tested through the edge.
class ScoringPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String LOCAL_ONLY = "Local, not validated";

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk,
            Words.load(Stream.concat(Browser.WORDS.stream(), Stream.of("harm", "priority")).distinct().toList())).signedIn();

    @BeforeEach
    void howScoresAreMade() {
        desk.answers.put(PriorityDeeds.SCORING.name(), (_, _) -> scoring());
        desk.answers.put(HarmDeeds.INDEX.name(), (_, _) -> index());
        desk.answers.put(PriorityDeeds.PREVIEW.name(), (_, _) -> new PreviewView(DAY, false, 10, 3,
                List.of(new PreviewView.Move(new CaseId("c1"), "Enghraifft, Bryn", 9, 2, 10.5, 61.2))));
        desk.may.addAll(List.of("scoring.set-weights", "scoring.propose-override", "scoring.decide-override", "scoring.end-override",
                "scoring.take-up-index", "harm.import-index", "harm.settle-row"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private static ScoringView scoring() {
        var index = new ScoringView.Index(null, "published", null, null, "whole", 0, 16);
        return new ScoringView(DAY, List.of(new ScoringView.Version(0, DAY, true, Weights.PROPOSED, "", null)),
                List.of(local("mine", true, null), local("theirs", false, null), local("held", false, true)), index,
                List.of(index, new ScoringView.Index(new EntityId("i2"), "Open one", DAY, "The iom", "open", 3, 0)),
                List.of(new ScoringView.TakenUp(new EntityId("i1"), "Test 2025", DAY, "The supervisor", "It is newer")));
    }

    private static ScoringView.LocalValue local(String id, boolean yours, Boolean approved) {
        return new ScoringView.LocalValue(new EntityId(id), "Arson", 50, DAY, null, "rare here", "The iom", yours, approved,
                approved == null ? null : "The chair", "", Boolean.TRUE.equals(approved));
    }

    private static IndexView index() {
        var damaged = new HarmRow(4, null, "Arson", null, RowProblem.VALUE_NOT_A_NUMBER, "n/a");
        var twice = List.of(new HarmRow(2, "1", "Letters", 5_000, null, null), new HarmRow(5, "1", "Letters", 7_000, null, null));
        return new IndexView(new EntityId("i2"), "Open one", "values.csv", "The iom", DAY, IndexView.State.OPEN, null, null, 3, 0, 0, 0,
                List.of(new HarmQuestion("letters", HarmQuestion.Kind.TITLE_TWICE, twice),
                        new HarmQuestion("row 4", HarmQuestion.Kind.DAMAGED, List.of(damaged))),
                2, List.of(), 0);
    }

    private String sent(String path, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("_csrf", browser.formToken(path));
        return browser.post(path, form).body();
    }

    private static Map<String, String> weights(String what, String recencyShare) {
        var form = new HashMap<String, String>();
        ScoringPages.WEIGHTS.forEach(name -> form.put("weights-" + name, "25"));
        form.putAll(Map.of("weights-recencyShare", recencyShare, "do", what, "from-day", "2", "from-month", "3", "from-year", "2026", "why", "as reviewed"));
        return form;
    }

    @Test
    void every_page_says_that_it_is_local_and_not_validated() {
        for (String path : List.of("/ranking/scoring", "/ranking/scoring/weights", "/ranking/scoring/local", "/ranking/scoring/local/theirs",
                "/ranking/scoring/index", "/ranking/indexes/new", "/ranking/indexes/i2", "/ranking/indexes/i2?about=letters")) {
            assertTrue(browser.get(path).body().contains(LOCAL_ONLY), path);
        }
    }

    @Test
    void what_would_change_is_shown_and_nothing_is_set_until_it_is_sent_with_a_reason() {
        var shown = sent("/ranking/scoring/weights", weights("preview", "25"));
        assertTrue(shown.contains("People who would stand elsewhere: 3 of 10"), shown);
        assertTrue(shown.contains("place 9 becomes 2"));
        assertTrue(shown.contains("value=\"25\""), "what was typed stays");
        assertEquals(List.of(), desk.acted);
        sent("/ranking/scoring/weights", weights("set", "25"));
        var set = assertInstanceOf(PriorityDeeds.SetWeights.class, desk.acted.getFirst());
        assertEquals(DAY, set.from());
        assertEquals(25, set.weights().victimsShare());
    }

    @Test
    void what_is_no_number_is_said_beside_its_field_and_what_was_typed_stays() {
        var page = sent("/ranking/scoring/weights", weights("set", "a few"));
        assertTrue(page.contains("Enter a whole number, in figures."));
        assertTrue(page.contains("value=\"a few\""));
        assertEquals(List.of(), desk.acted);
    }

    @Test
    void who_proposed_a_local_value_is_told_that_somebody_else_decides() {
        assertTrue(browser.get("/ranking/scoring/local/mine").body().contains("somebody else decides on it"));
        assertFalse(browser.get("/ranking/scoring/local/mine").body().contains("name=\"approve\""));
        sent("/ranking/scoring/local/theirs", Map.of("do", "decide", "approve", "no", "why", "it fits"));
        assertFalse(assertInstanceOf(PriorityDeeds.DecideOverride.class, desk.acted.getFirst()).approve());
        sent("/ranking/scoring/local/held", Map.of("do", "end", "why", "the index has it now"));
        assertInstanceOf(PriorityDeeds.EndOverride.class, desk.acted.get(1));
    }

    @Test
    void a_local_value_is_proposed_with_its_reason() {
        var page = sent("/ranking/scoring/local", Map.of("offence", "Arson", "days", "50", "from-day", "2", "from-month", "3", "from-year", "2026"));
        assertTrue(page.contains("value=\"Arson\""), "the reason is missing, and nothing typed is lost");
        sent("/ranking/scoring/local", Map.of("offence", "Arson", "days", "50", "from-day", "2", "from-month", "3", "from-year", "2026", "why", "rare"));
        assertEquals(50, assertInstanceOf(PriorityDeeds.ProposeOverride.class, desk.acted.getFirst()).days());
    }

    @Test
    void only_what_is_whole_can_be_taken_up_and_the_history_is_shown() {
        var page = browser.get("/ranking/scoring/index").body();
        assertTrue(page.contains("value=\"published\""));
        assertFalse(page.contains("value=\"i2\""));
        assertTrue(browser.get("/ranking/scoring").body().contains("Test 2025"));
        sent("/ranking/scoring/index", Map.of("index", "published", "why", "back again"));
        assertEquals(null, assertInstanceOf(PriorityDeeds.TakeUpIndex.class, desk.acted.getFirst()).index());
    }

    @Test
    void each_row_in_question_stands_with_its_line_its_column_and_the_reason_and_is_decided() {
        var page = browser.get("/ranking/indexes/i2").body();
        assertTrue(page.contains("Line 4. Column of the value. The value isn't a number. It says \"n/a\"."), page);
        assertTrue(browser.get("/ranking/indexes/i2?about=row%204").body().contains("Left out"));
        assertFalse(browser.get("/ranking/indexes/i2?about=row%204").body().contains("value=\"highest\""));
        assertTrue(browser.get("/ranking/indexes/i2?about=letters").body().contains("Line 5 counts: Letters, 70 days"));
        sent("/ranking/indexes/i2", Map.of("about", "letters", "choice", "row-5", "why", "checked"));
        assertEquals(new HarmDeeds.Settle(new EntityId("i2"), "letters", HarmChoice.ROW, 5, settled().why()), desk.acted.getFirst());
        sent("/ranking/indexes/i2", Map.of("choice", "none", "why", "not here"));
        assertEquals(null, ((HarmDeeds.Settle) desk.acted.get(1)).about());
    }

    private HarmDeeds.Settle settled() {
        return assertInstanceOf(HarmDeeds.Settle.class, desk.acted.getFirst());
    }
}
