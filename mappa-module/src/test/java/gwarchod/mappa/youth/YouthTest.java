package gwarchod.mappa.youth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Event;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import gwarchod.mappa.youth.YouthEvent.Begun;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class YouthTest {
    private static final Words WORDS = Words.load(List.of("checks", "youth"));
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final AgencyId YOT = new AgencyId("yot");
    private static final AgencyId PROBATION = new AgencyId("probation");
    private static final Text WHY = new Text("Sleeps badly, armed");
    private static final BeginYouth BEGIN = new BeginYouth(YOT, "Nia", TODAY);

    private final Scenario young = of(TODAY.minusYears(17));
    private final Scenario begun = young.given(BEGIN);

    private static Scenario of(LocalDate born) {
        return Scenario.of(Person.DISCIPLINE, Management.DISCIPLINE, Youth.DISCIPLINE, MappaLevel.DISCIPLINE).given(OpenCase.of("Prawf", "Ioan", born));
    }

    private static Event underMappa() {
        var type = MappaLevel.DISCIPLINE.events().stream().filter(one -> one.name().equals("level.set.1")).findFirst().orElseThrow();
        return Json.read("""
                {"category":2,"level":2,"since":"2025-06-01","reviewDueOn":"2025-09-01","rationale":"At the panel","meeting":null}""", type.type());
    }

    @Test
    void the_youth_justice_service_takes_part_with_who_is_under_18() {
        young.when(BEGIN).then(new Begun(YOT, "Nia", TODAY));
        begun.when(BEGIN).thenNothing();
        of(TODAY.minusYears(18)).when(BEGIN).thenRefused("youth-not-under-18");
        Scenario.of(Person.DISCIPLINE, Management.DISCIPLINE, Youth.DISCIPLINE, MappaLevel.DISCIPLINE)
                .given(new OpenCase(null, null, List.of("x"), List.of(), true))
                .when(BEGIN).thenRefused("youth-birth-unknown");
        young.when(new BeginYouth(YOT, " ", TODAY)).thenInvalid("text-required", "/worker");
        young.when(new BeginYouth(YOT, "Nia", TODAY.plusDays(1))).thenInvalid("date-in-future", "/on");
    }

    @Test
    void it_says_what_the_persons_own_safety_needs_beside_the_danger_to_others() {
        var said = new AssessYouth(TODAY, YouthLevel.HIGH, YouthLevel.VERY_HIGH, WHY);
        young.when(said).thenRefused("youth-not-begun");
        begun.given(said);
        begun.when(new AssessYouth(TODAY, YouthLevel.HIGH, YouthLevel.LOW, Text.NONE)).thenInvalid("text-required", "/note");
    }

    @Test
    void nobody_turns_18_into_nothing() {
        var over = new EndYouth(YouthEnd.TURNED_18, WHY);
        var planned = begun.given(new PlanTransition(PROBATION, TODAY.plusYears(1), WHY));
        begun.when(over).thenRefused("youth-transition-missing");
        planned.when(over).thenRefused("youth-still-under-18");
        var grown = planned.at(Scenario.NOON.plus(Duration.ofDays(366))).given(over);
        assertFalse(Youth.takesPart(grown.file()));
        grown.when(over).thenRefused("youth-not-begun");
        begun.given(new EndYouth(YouthEnd.MOVED_AWAY, WHY)).given(BEGIN);
    }

    @Test
    void who_is_under_mappa_and_18_without_the_service_is_on_the_agenda() {
        assertTrue(young.finds("youth-without-partner").items().isEmpty(), "not under MAPPA");
        var managed = young.given(underMappa());
        assertEquals(Urgency.HIGH, managed.finds("youth-without-partner").items().getFirst().urgency());
        assertEquals(Level.FULL, managed.finds("youth-without-partner").items().getFirst().least());
        assertTrue(managed.given(BEGIN).finds("youth-without-partner").items().isEmpty());
        assertTrue(managed.at(Scenario.NOON.plus(Duration.ofDays(366))).finds("youth-without-partner").items().isEmpty());
    }

    @Test
    void who_takes_over_is_asked_for_half_a_year_before_and_presses_from_the_birthday_on() {
        assertTrue(begun.finds("youth-transition-due").items().isEmpty());
        var near = begun.at(Scenario.NOON.plus(Duration.ofDays(200)));
        assertEquals(Urgency.ROUTINE, near.finds("youth-transition-due").items().getFirst().urgency());
        assertEquals(Urgency.HIGH, begun.at(Scenario.NOON.plus(Duration.ofDays(365))).finds("youth-transition-due").items().getFirst().urgency());
        assertTrue(near.given(new PlanTransition(PROBATION, TODAY.plusYears(1), WHY)).finds("youth-transition-due").items().isEmpty());
    }

    @Test
    void the_summary_says_who_takes_part_and_not_why() {
        var all = begun.given(new AssessYouth(TODAY, YouthLevel.HIGH, YouthLevel.LOW, WHY));
        var summary = Json.write(assertInstanceOf(Shown.Summary.class, all.reads(Youth.SECTION, Level.SUMMARY, WORDS)).value());
        assertFalse(summary.contains("armed") || summary.contains("Nia") || summary.contains("high"), summary);
        var full = (YouthView) assertInstanceOf(Shown.Full.class, all.reads(Youth.SECTION, Level.FULL, WORDS)).value();
        assertEquals("Sleeps badly, armed", full.assessments().getFirst().note());
        assertEquals(TODAY.plusYears(1), full.turns18());
        assertInstanceOf(Shown.Empty.class, young.reads(Youth.SECTION, Level.FULL, WORDS));
        assertEquals(Basis.SAFEGUARDING, Youth.SECTION.basis());
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(YouthEvent.TYPES);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        Stream.of(YouthLevel.values(), YouthEnd.values()).flatMap(Arrays::stream)
                .forEach(constant -> assertTrue(WORDS.has(Words.enumKey(constant)), constant::name));
        YouthEvent.TYPES.forEach(type -> assertTrue(WORDS.has("event." + type.name().replaceAll("\\.\\d+$", ""))));
        Youth.DISCIPLINE.commands().forEach(command -> assertTrue(WORDS.has("command." + command.name())));
        Youth.DISCIPLINE.agendaRules().forEach(rule -> assertTrue(WORDS.has("agenda." + rule.id())));
    }
}
