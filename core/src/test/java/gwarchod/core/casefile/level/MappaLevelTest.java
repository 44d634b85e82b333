package gwarchod.core.casefile.level;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.level.LevelEvent.LevelSet;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappaLevelTest {
    private static final LocalDate TODAY = Days.of(Scenario.NOON);
    private static final LocalDate DUE = TODAY.plusDays(84);
    private static final MeetingId MEETING = new MeetingId("meeting-one");
    private static final Words WORDS = Words.load(List.of("checks", "level"));

    private final Scenario level = Scenario.of(MappaLevel.DISCIPLINE);
    private final Scenario set = level.given(set(2, 2));

    private static SetLevel set(int category, int level) {
        return new SetLevel(category, level, DUE, new Text("WHY"), MEETING, null);
    }

    @Test
    void a_level_is_set_from_today_by_a_meeting_and_for_a_reason() {
        level.when(set(2, 2)).then(new LevelSet(2, 2, TODAY, DUE, new Text("WHY"), MEETING));
    }

    @Test
    void the_reason_goes_through_the_guard() {
        level.guarding(_ -> new Text("guarded")).when(set(2, 2))
                .then(new LevelSet(2, 2, TODAY, DUE, new Text("guarded"), MEETING));
    }

    @Test
    void what_a_meeting_decided_and_what_holds_now_can_be_asked_for() {
        assertEquals(Optional.of(new MappaStanding(2, 2, TODAY, DUE)), MappaLevel.standing(set.file()));
        assertEquals(Optional.of(2), MappaLevel.decidedAt(set.file(), MEETING).map(LevelDecision::level));
        assertEquals(Optional.empty(), MappaLevel.decidedAt(set.file(), new MeetingId("another")));
        assertEquals(Optional.empty(), MappaLevel.standing(level.file()));
    }

    @Test
    void category_three_exists_only_at_level_two_or_three() {
        level.when(set(3, 1)).thenRefused("category-three-needs-level-two");
        level.when(set(3, 2)).accepted();
        level.when(set(3, 3)).accepted();
        level.when(set(4, 1)).accepted();
    }

    @Test
    void there_are_four_categories_and_three_levels() {
        level.when(set(0, 2)).thenInvalid("mappa-category-unknown", "/category");
        level.when(set(5, 2)).thenInvalid("mappa-category-unknown", "/category");
        level.when(set(2, 0)).thenInvalid("mappa-level-unknown", "/level");
        level.when(set(2, 4)).thenInvalid("mappa-level-unknown", "/level");
    }

    @Test
    void a_level_without_a_reason_is_refused() {
        level.when(new SetLevel(2, 2, DUE, new Text(" "), null, null)).thenInvalid("text-required", "/rationale");
    }

    @Test
    void a_level_is_not_set_in_the_future_nor_reviewed_before_it_is_set() {
        level.when(new SetLevel(2, 2, DUE, new Text("WHY"), null, TODAY.plusDays(1))).thenInvalid("date-in-future", "/since");
        level.when(new SetLevel(2, 2, TODAY.minusDays(1), new Text("WHY"), MEETING, null)).thenInvalid("ends-before-starts", "/reviewDueOn");
        level.when(new SetLevel(2, 2, LocalDate.of(9999, 1, 1), new Text("WHY"), MEETING, null)).thenInvalid("date-absurd", "/reviewDueOn");
    }

    @Test
    void setting_the_same_again_changes_nothing() {
        set.when(set(2, 2)).thenNothing();
    }

    @Test
    void a_review_that_confirms_a_level_keeps_since_when_it_holds() {
        var later = set.at(Scenario.NOON.plus(Duration.ofDays(80)));
        var confirmed = later.given(new SetLevel(2, 2, DUE.plusDays(84), new Text("WHY"), MEETING, null));
        assertEquals(TODAY, full(confirmed).since());
        var changed = confirmed.given(new SetLevel(2, 1, DUE.plusDays(84), new Text("WHY"), MEETING, null));
        assertEquals(TODAY.plusDays(80), full(changed).since());
        assertEquals(List.of(1, 2, 2), full(changed).history().stream().map(LevelShown.Step::level).toList());
    }

    @Test
    void the_card_carries_category_and_level() {
        var labels = set.card().labels();
        assertEquals(List.of("mappa-category-2", "mappa-level-2"), labels.stream().map(Card.Label::tag).toList());
        assertEquals(List.of("MAPPA category 2", "MAPPA level 2"),
                labels.stream().map(label -> WORDS.say(Lang.EN, label.said())).toList());
        assertEquals(List.of(), level.card().labels());
    }

    @Test
    void a_level_review_is_on_the_agenda_two_weeks_before_its_date_and_pressing_after() {
        var opens = Days.start(DUE.minusDays(14));
        var overdue = Days.start(DUE.plusDays(1));
        assertEquals(Optional.of(opens), set.finds("level-review-due").lookAgain());
        assertTrue(set.at(opens.minusNanos(1)).finds("level-review-due").items().isEmpty());
        assertEquals(Urgency.ROUTINE, set.at(opens).finds("level-review-due").items().getFirst().urgency());
        assertEquals(Optional.of(overdue), set.at(opens).finds("level-review-due").lookAgain());
        var late = set.at(overdue).finds("level-review-due");
        assertEquals(Urgency.HIGH, late.items().getFirst().urgency());
        assertEquals(Optional.empty(), late.lookAgain());
        assertEquals("The review of MAPPA level 2 was due on 3 September 2025", WORDS.say(Lang.EN, late.items().getFirst().title()));
        assertTrue(full(set.at(overdue)).reviewOverdue());
    }

    @Test
    void nobody_reviews_what_was_never_set() {
        assertEquals(Findings.NONE, level.finds("level-review-due"));
        assertInstanceOf(Shown.Empty.class, level.reads(LevelShown.SECTION, Level.FULL, WORDS));
    }

    @Test
    void the_summary_says_what_holds_and_not_why() {
        var summary = assertInstanceOf(Shown.Summary.class, set.reads(LevelShown.SECTION, Level.SUMMARY, WORDS)).value();
        assertEquals(new LevelShown.Outline(2, 2, TODAY, DUE, false, null), summary);
        assertFalse(Json.write(summary).contains("WHY"));
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(MappaLevel.DISCIPLINE.events());
    }

    private static LevelShown full(Scenario scenario) {
        return (LevelShown) assertInstanceOf(Shown.Full.class, scenario.reads(LevelShown.SECTION, Level.FULL, WORDS)).value();
    }
}
