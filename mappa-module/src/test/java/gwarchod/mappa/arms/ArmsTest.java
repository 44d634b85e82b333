package gwarchod.mappa.arms;

import static gwarchod.mappa.visit.MosovoFile.TODAY;
import static gwarchod.mappa.visit.MosovoFile.WHY;
import static gwarchod.mappa.visit.MosovoFile.WORDS;
import static gwarchod.mappa.visit.MosovoFile.assessed;
import static gwarchod.mappa.visit.MosovoFile.empty;
import static gwarchod.mappa.visit.MosovoFile.risk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.RecordDevelopment;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import gwarchod.mappa.arms.ArmsDue.ArmsCause;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArmsTest {
    private static AssessArms with(List<ArmsAnswer> answers, @Nullable LocalDate reviewOn) {
        return new AssessArms(TODAY, answers, MosovoRisk.HIGH, WHY, null, reviewOn);
    }

    private static ArmsDue due(Scenario scenario) {
        return ArmsDue.of(scenario.file(), TODAY.minusDays(400), TODAY).orElseThrow();
    }

    @Test
    void every_item_is_answered_once_by_its_number() {
        var all = assessed(0).answers();
        empty().given(with(all, null));
        empty().when(with(all.subList(1, 11), null)).thenInvalid("arms-items", "/answers");
        var twice = new ArrayList<>(all);
        twice.set(0, twice.get(1));
        empty().when(with(twice, null)).thenInvalid("arms-items", "/answers");
        twice.set(0, new ArmsAnswer(12, ArmsRating.LOW, null));
        empty().when(with(twice, null)).thenInvalid("arms-items", "/answers");
    }

    @Test
    void it_is_looked_at_again_within_a_year() {
        empty().when(with(assessed(0).answers(), TODAY.plusDays(366))).thenInvalid("arms-review-too-late", "/reviewOn");
        empty().when(with(assessed(0).answers(), TODAY.minusDays(1))).thenInvalid("ends-before-starts", "/reviewOn");
        assertEquals(TODAY.plusDays(335), due(empty().given(assessed(30))).on());
        assertEquals(TODAY.plusDays(90), due(empty().given(with(assessed(0).answers(), TODAY.plusDays(90)))).on());
    }

    @Test
    void nobody_under_eighteen_is_assessed_with_it() {
        var young = empty().given(new OpenCase(new PersonName("Young", "Yorath"), TODAY.minusYears(17), null, null, null));
        young.when(assessed(0)).thenRefused("arms-adults-only");
        var adult = empty().given(new OpenCase(new PersonName("Old", "Owain"), TODAY.minusYears(18), null, null, null));
        adult.given(assessed(0));
        assertEquals(new ArmsDue(TODAY.plusYears(1).plusDays(28), ArmsCause.FIRST), due(young), "nothing can be overdue that nobody may do");
        assertEquals(due(young), ArmsDue.after(young.file(), TODAY).orElseThrow());
        assertEquals(new ArmsDue(TODAY.plusDays(28), ArmsCause.FIRST), due(adult));
    }

    @Test
    void a_first_one_a_release_and_a_change_bring_it_forward() {
        assertEquals(new ArmsDue(TODAY.minusDays(372), ArmsCause.FIRST), due(empty()));
        var released = new RecordDevelopment(DevelopmentKind.RELEASE_FROM_CUSTODY, Scenario.NOON.minus(Duration.ofDays(2)), null);
        assertEquals(new ArmsDue(TODAY.plusDays(13), ArmsCause.RELEASED), due(empty().given(assessed(30)).given(released)));
        assertEquals(ArmsCause.REVIEW, due(empty().given(released).given(assessed(1))).why());
        var ahead = new RecordDevelopment(DevelopmentKind.RELEASE_FROM_CUSTODY, Scenario.NOON.plus(Duration.ofDays(2)), null);
        assertEquals(ArmsCause.REVIEW, due(empty().given(assessed(30)).given(ahead)).why());
        assertEquals(List.of(TODAY.plusDays(2)), ArmsDue.changes(empty().given(ahead).file(), TODAY).toList());
        var prompted = empty().given(assessed(30)).given(new PromptArms(ArmsOccasion.NEW_INFORMATION, TODAY.minusDays(3), WHY));
        assertEquals(new ArmsDue(TODAY.plusDays(11), ArmsCause.CHANGED), due(prompted));
        assertEquals(ArmsCause.REVIEW, due(prompted.given(assessed(0))).why());
    }

    @Test
    void how_high_the_risk_is_stands_since_it_first_was_so() {
        var state = Arms.of(empty().given(risk(MosovoRisk.HIGH, 900), risk(MosovoRisk.LOW, 500), risk(MosovoRisk.LOW, 100)).file());
        assertEquals(Optional.of(MosovoRisk.LOW), state.risk());
        assertEquals(Optional.of(TODAY.minusDays(500)), state.riskSince());
        empty().when(new SetRisk(MosovoRisk.LOW, TODAY.plusDays(1), WHY, null)).thenInvalid("date-in-future", "/since");
        empty().when(new SetRisk(MosovoRisk.LOW, null, Text.NONE, null)).thenInvalid("text-required", "/why");
        empty().given(risk(MosovoRisk.LOW, 5)).when(risk(MosovoRisk.LOW, 5)).thenNothing();
    }

    @Test
    void the_summary_says_how_high_and_not_why() {
        var known = empty().given(risk(MosovoRisk.HIGH, 5), new AssessArms(TODAY, assessed(0).answers(), MosovoRisk.LOW, new Text("JUDGED"), null, null))
                .given(new PromptArms(ArmsOccasion.RELEASED, TODAY, new Text("PROMPTED")));
        var full = (ArmsView) assertInstanceOf(Shown.Full.class, known.reads(Arms.SECTION, Level.FULL, WORDS)).value();
        assertEquals("JUDGED", full.assessments().getFirst().judgement());
        assertTrue(full.prompts().getFirst().answered());
        assertEquals(3, full.unverified().size(), "one of four stands in a source that was read");
        var summary = Json.write(assertInstanceOf(Shown.Summary.class, known.reads(Arms.SECTION, Level.SUMMARY, WORDS)).value());
        assertTrue(summary.contains("\"risk\":\"high\""), summary);
        for (String hidden : List.of("JUDGED", "PROMPTED", "why", "item")) {
            assertFalse(summary.contains(hidden), hidden);
        }
        assertInstanceOf(Shown.Empty.class, empty().reads(Arms.SECTION, Level.FULL, WORDS));
    }

    @Test
    void texts_pass_the_guard() {
        var guarded = empty().guarding(_ -> new Text("guarded"));
        guarded.when(new SetRisk(MosovoRisk.LOW, null, WHY, "REF")).then(new ArmsEvent.RiskSet(MosovoRisk.LOW, TODAY, new Text("guarded"), "guarded"));
        guarded.when(new PromptArms(ArmsOccasion.RELEASED, TODAY, WHY)).then(new ArmsEvent.Prompted(ArmsOccasion.RELEASED, TODAY, new Text("guarded")));
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(ArmsEvent.TYPES);
    }

    @Test
    void no_words_of_its_items_stand_anywhere() {
        for (int item = 1; item <= ArmsRules.ITEMS; item++) {
            assertFalse(WORDS.has("arms.item." + item));
        }
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(MosovoRisk.values(), ArmsRating.values(), ArmsOccasion.values(), ArmsCause.values())) {
            for (Enum<?> constant : type) {
                assertTrue(WORDS.has(Words.enumKey(constant)), constant::toString);
            }
        }
        ArmsEvent.TYPES.forEach(type -> assertTrue(WORDS.has("event." + type.name().replaceAll("\\.\\d+$", ""))));
        Arms.DISCIPLINE.commands().forEach(command -> assertTrue(WORDS.has("command." + command.name())));
    }
}
