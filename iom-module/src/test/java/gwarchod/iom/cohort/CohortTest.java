package gwarchod.iom.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.iom.cohort.CohortEvent.CohortSet;
import gwarchod.iom.cohort.CohortEvent.Deselected;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CohortTest {
    private static final Words WORDS = Words.load(List.of("checks", "iom"));
    private static final Text WHY = new Text("Stalks a former partner");
    private static final SetCohort FREE_RED = new SetCohort(IomCohort.FREE, IomRating.RED, WHY);
    private static final Deselect OUT = new Deselect(DeselectionReason.RISK_REDUCED, WHY);

    private final Scenario empty = Scenario.of(Cohort.DISCIPLINE);

    @Test
    void selection_needs_a_reason() {
        empty.when(FREE_RED).then(new CohortSet(IomCohort.FREE, IomRating.RED, WHY));
        empty.when(new SetCohort(IomCohort.FREE, IomRating.RED, Text.NONE)).thenInvalid("text-required", "/reason");
    }

    @Test
    void the_same_cohort_and_rating_change_nothing() {
        empty.given(FREE_RED).when(FREE_RED).thenNothing();
        empty.given(FREE_RED).when(new SetCohort(IomCohort.FREE, IomRating.AMBER, WHY))
                .then(new CohortSet(IomCohort.FREE, IomRating.AMBER, WHY));
    }

    @Test
    void only_somebody_in_a_cohort_leaves_it_and_with_a_rationale() {
        empty.when(OUT).thenRefused("not-in-cohort");
        empty.given(FREE_RED).when(OUT).then(new Deselected(DeselectionReason.RISK_REDUCED, WHY));
        empty.given(FREE_RED).when(new Deselect(DeselectionReason.DIED, Text.NONE)).thenInvalid("text-required", "/rationale");
        empty.given(FREE_RED).given(OUT).when(OUT).thenRefused("not-in-cohort");
    }

    @Test
    void texts_pass_the_guard() {
        var guarded = empty.guarding(_ -> new Text("guarded"));
        guarded.when(FREE_RED).then(new CohortSet(IomCohort.FREE, IomRating.RED, new Text("guarded")));
        guarded.given(FREE_RED).when(OUT).then(new Deselected(DeselectionReason.RISK_REDUCED, new Text("guarded")));
    }

    @Test
    void meetings_choose_their_cases_by_the_cohort() {
        assertTrue(empty.given(FREE_RED).card().has("iom-free"));
        assertTrue(empty.given(FREE_RED).given(OUT).card().labels().isEmpty());
        for (IomCohort cohort : IomCohort.values()) {
            var label = empty.given(new SetCohort(cohort, IomRating.GREEN, WHY)).card().labels().getFirst();
            assertFalse(WORDS.say(Lang.CY, label.said()).isBlank());
        }
    }

    @Test
    void the_summary_says_cohort_and_rating_and_not_why() {
        var selected = empty.given(FREE_RED);
        var summary = assertInstanceOf(Shown.Summary.class, selected.reads(Cohort.SECTION, Level.SUMMARY, WORDS)).value();
        assertFalse(Json.write(summary).contains("Stalks"));
        var full = (CohortView) assertInstanceOf(Shown.Full.class, selected.given(OUT).reads(Cohort.SECTION, Level.FULL, WORDS)).value();
        assertFalse(full.selected());
        assertEquals(2, full.history().size());
        assertInstanceOf(Shown.Empty.class, empty.reads(Cohort.SECTION, Level.FULL, WORDS));
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(CohortEvent.TYPES);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(IomCohort.values(), IomRating.values(), DeselectionReason.values())) {
            for (Enum<?> constant : type) {
                assertTrue(WORDS.has(Words.enumKey(constant)));
            }
        }
        CohortEvent.TYPES.forEach(type -> assertTrue(WORDS.has("event." + type.name().replaceAll("\\.\\d+$", ""))));
        Cohort.DISCIPLINE.commands().forEach(command -> assertTrue(WORDS.has("command." + command.name())));
    }
}
