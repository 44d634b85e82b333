package gwarchod.core.casefile.level;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.LevelEvent.LevelRecorded;
import gwarchod.core.casefile.level.LevelEvent.LevelSet;
import gwarchod.core.casefile.level.LevelEvent.MappaLeft;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LevelRulesTest {
    private static final LocalDate TODAY = Days.of(Scenario.NOON);
    private static final LocalDate DUE = TODAY.plusDays(84);
    private static final Text WHY = new Text("WHY");
    private static final MeetingId PANEL = new MeetingId("panel-one");
    private static final Words WORDS = Words.load(List.of("checks", "level"));

    private final Scenario none = Scenario.of(MappaLevel.DISCIPLINE);
    private final Scenario two = none.given(set(2, 2, PANEL));
    private final Scenario three = none.given(set(3, 2, PANEL));

    private static SetLevel set(int category, int level, @Nullable MeetingId meeting) {
        return new SetLevel(category, level, DUE, WHY, meeting, null);
    }

    private static RecordLevel found(int category, int level) {
        return new RecordLevel(category, level, TODAY.minusDays(400), DUE, LevelOrigin.ANOTHER_AREA, "North 7", WHY);
    }

    private static LeaveMappa leave(LeavingReason reason, @Nullable MeetingId meeting) {
        return new LeaveMappa(reason, TODAY, WHY, meeting);
    }

    @Test
    void levelCannotChangeWithoutMeetingDecision() {
        none.when(set(2, 2, null)).thenRefused("level-needs-meeting");
        none.when(set(1, 1, null)).thenRefused("level-needs-meeting");
        two.when(set(2, 3, null)).thenRefused("level-needs-meeting");
        two.when(set(2, 1, null)).thenRefused("level-needs-meeting");
        two.when(set(1, 2, null)).thenRefused("level-needs-meeting");
        two.when(new SetLevel(2, 2, DUE.plusDays(1), WHY, null, null)).thenRefused("level-needs-meeting");
        two.when(set(2, 3, new MeetingId("panel-two"))).then(new LevelSet(2, 3, TODAY, DUE, WHY, new MeetingId("panel-two")));
        two.when(new SetLevel(2, 3, DUE, Text.NONE, PANEL, null)).thenInvalid("text-required", "/rationale");
    }

    @Test
    void the_lead_agency_reviews_level_one_alone_as_long_as_nothing_changes() {
        var one = none.given(set(1, 1, PANEL));
        one.when(new SetLevel(1, 1, DUE.plusDays(9), WHY, null, null)).accepted();
        one.when(set(2, 1, null)).thenRefused("level-needs-meeting");
        one.when(set(1, 2, null)).thenRefused("level-needs-meeting");
    }

    @Test
    void catThreeCannotBeLevelOneLoweringItExitsMappaWithReason() {
        none.when(set(3, 1, PANEL)).thenRefused("category-three-needs-level-two");
        two.when(set(3, 1, PANEL)).thenRefused("category-three-needs-level-two");
        three.when(set(3, 1, null)).thenRefused("level-needs-meeting");
        three.when(new SetLevel(3, 1, DUE, Text.NONE, PANEL, null)).thenInvalid("text-required", "/rationale");
        three.when(set(3, 1, PANEL)).then(new MappaLeft(LeavingReason.RISK_REDUCED, TODAY, WHY, PANEL));
        var left = three.given(set(3, 1, PANEL));
        assertEquals(Optional.empty(), MappaLevel.standing(left.file()));
        assertEquals(Optional.of(LeavingReason.RISK_REDUCED), MappaLevel.decidedAt(left.file(), PANEL).map(LevelDecision::left));
        assertEquals(List.of(), left.card().labels());
        assertEquals(Findings.NONE, left.finds("level-review-due"));
    }

    @Test
    void one_leaves_for_a_reason_that_fits_the_category() {
        none.when(leave(LeavingReason.DIED, null)).thenRefused("not-under-mappa");
        two.when(leave(LeavingReason.CATEGORY_ENDED, null)).then(new MappaLeft(LeavingReason.CATEGORY_ENDED, TODAY, WHY, null));
        two.when(leave(LeavingReason.RISK_REDUCED, PANEL)).thenRefused("risk-reduced-ends-category-three");
        three.when(leave(LeavingReason.CATEGORY_ENDED, PANEL)).thenRefused("category-three-ends-by-decision");
        three.when(leave(LeavingReason.RISK_REDUCED, null)).thenRefused("level-needs-meeting");
        three.when(leave(LeavingReason.RISK_REDUCED, PANEL)).accepted();
        three.when(leave(LeavingReason.TRANSFERRED, PANEL)).thenInvalid("transfer-is-its-own-record", "/reason");
        two.when(new LeaveMappa(LeavingReason.DIED, TODAY.plusDays(1), WHY, null)).thenInvalid("date-in-future", "/on");
        two.when(new LeaveMappa(LeavingReason.DIED, TODAY, Text.NONE, null)).thenInvalid("text-required", "/rationale");
        two.given(leave(LeavingReason.DEPORTED, null)).when(leave(LeavingReason.DEPORTED, null)).thenRefused("not-under-mappa");
    }

    @Test
    void what_was_settled_elsewhere_is_recorded_as_it_was_found() {
        none.when(found(3, 1)).then(new LevelRecorded(3, 1, TODAY.minusDays(400), DUE, LevelOrigin.ANOTHER_AREA, new Text("North 7"), WHY));
        none.when(found(2, 4)).thenInvalid("mappa-level-unknown", "/level");
        none.given(found(2, 2)).when(found(2, 2)).thenNothing();
        var there = none.given(found(3, 1));
        assertEquals(Optional.of(new MappaStanding(3, 1, TODAY.minusDays(400), DUE)), MappaLevel.standing(there.file()));
        var step = full(there).history().getFirst();
        assertTrue(step.impossible());
        assertEquals("North 7", step.reference());
        assertEquals(Optional.of(3), MappaLevel.standing(there.given(found(2, 3)).file()).map(MappaStanding::level));
    }

    @Test
    void what_is_said_elsewhere_does_not_change_what_was_decided_here_and_is_asked_about() {
        var said = two.given(found(2, 3));
        assertEquals(Optional.of(2), MappaLevel.standing(said.file()).map(MappaStanding::level));
        assertEquals(1, said.finds("level-contradicted").items().size());
        assertEquals(3, assertNotNullStep(full(said).elsewhere()).level());
        assertEquals(2, full(said).history().size());
        assertTrue(two.given(found(2, 2)).finds("level-contradicted").items().isEmpty());
        assertTrue(said.given(found(2, 2)).finds("level-contradicted").items().isEmpty(), "it was put right there");
        assertTrue(said.given(set(2, 3, PANEL)).finds("level-contradicted").items().isEmpty(), "it was decided here since");
        said.when(found(2, 3)).thenNothing();
    }

    @Test
    void a_screening_and_a_transfer_are_recorded_by_who_keeps_them() {
        var screened = none.given(MappaLevel.screened(new EntityId("screening-one"), 1, TODAY, DUE, WHY));
        assertEquals(Optional.of(new MappaStanding(1, 1, TODAY, DUE)), MappaLevel.standing(screened.file()));
        assertEquals(LevelSource.SCREENING, full(screened).history().getFirst().source());
        var gone = screened.given(MappaLevel.transferred(TODAY, WHY));
        assertEquals(new LevelShown.Left(LeavingReason.TRANSFERRED, TODAY), full(gone).left());
        assertNull(full(gone).level());
    }

    @Test
    void the_summary_of_who_has_left_says_since_when_and_not_why() {
        var summary = assertInstanceOf(Shown.Summary.class,
                two.given(leave(LeavingReason.DIED, null)).reads(LevelShown.SECTION, Level.SUMMARY, WORDS)).value();
        assertEquals(new LevelShown.Outline(null, null, null, null, false, TODAY), summary);
        assertFalse(Json.write(summary).contains("WHY"));
    }

    @Test
    void texts_pass_the_guard() {
        var guarded = none.guarding(_ -> new Text("guarded"));
        guarded.when(found(2, 2)).then(new LevelRecorded(2, 2, TODAY.minusDays(400), DUE, LevelOrigin.ANOTHER_AREA, new Text("guarded"),
                new Text("guarded")));
        two.guarding(_ -> new Text("guarded")).when(leave(LeavingReason.DIED, null))
                .then(new MappaLeft(LeavingReason.DIED, TODAY, new Text("guarded"), null));
    }

    @Test
    void everything_said_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(LeavingReason.values(), LevelOrigin.values(), LevelSource.values())) {
            for (Enum<?> constant : type) {
                assertTrue(WORDS.has(Words.enumKey(constant)), constant::name);
            }
        }
    }

    private static LevelShown full(Scenario scenario) {
        return (LevelShown) assertInstanceOf(Shown.Full.class, scenario.reads(LevelShown.SECTION, Level.FULL, WORDS)).value();
    }

    private static LevelShown.Step assertNotNullStep(LevelShown.@Nullable Step step) {
        assertNotNull(step);
        return step;
    }
}
