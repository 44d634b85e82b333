package gwarchod.mappa.visit;

import static gwarchod.mappa.visit.MosovoFile.OFFICER;
import static gwarchod.mappa.visit.MosovoFile.SUPERVISOR;
import static gwarchod.mappa.visit.MosovoFile.TODAY;
import static gwarchod.mappa.visit.MosovoFile.WHY;
import static gwarchod.mappa.visit.MosovoFile.WORDS;
import static gwarchod.mappa.visit.MosovoFile.assessed;
import static gwarchod.mappa.visit.MosovoFile.empty;
import static gwarchod.mappa.visit.MosovoFile.managed;
import static gwarchod.mappa.visit.MosovoFile.remote;
import static gwarchod.mappa.visit.MosovoFile.risk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.setting.Setting;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import gwarchod.mappa.arms.ArmsDue.ArmsCause;
import gwarchod.mappa.arms.MosovoRisk;
import gwarchod.mappa.mosovo.Coming;
import gwarchod.mappa.mosovo.Mosovo;
import gwarchod.mappa.visit.VisitEvent.IntervalSet;
import gwarchod.mappa.visit.VisitEvent.Planned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitsTest {
    private static final Instant TOMORROW = Scenario.NOON.plus(Duration.ofDays(1));
    private static final List<UserId> BOTH = List.of(OFFICER, SUPERVISOR.user());

    static RecordVisit visit(int daysAgo, VisitOutcome outcome) {
        return visit(null, Scenario.NOON.minus(Duration.ofDays(daysAgo)), BOTH, null, outcome, false, false);
    }

    private static RecordVisit visit(
            @Nullable EntityId planned, Instant at, List<UserId> officers, @Nullable Text alone, VisitOutcome outcome, boolean changed, boolean assess) {
        return new RecordVisit(planned, at, false, officers, alone, outcome, List.of(VisitPurpose.COMPLIANCE), WHY, null, null, null, changed, assess);
    }

    private static PlanVisit plan(Instant at) {
        return new PlanVisit(at, false, List.of(OFFICER), List.of(), null);
    }

    private static LocalDate due(Scenario scenario) {
        return VisitDue.of(scenario.file()).orElseThrow().on();
    }

    @Test
    void a_visit_is_due_by_the_risk_until_somebody_decides_how_often() {
        assertEquals(TODAY.plusDays(14), due(managed(1)), "the first one soon");
        var seen = managed(300).given(visit(10, VisitOutcome.SEEN_INSIDE));
        assertEquals(TODAY.plusDays(81), due(seen), "as at high risk while nobody judged it");
        assertEquals(TODAY.plusDays(20), due(seen.given(risk(MosovoRisk.VERY_HIGH, 5))));
        assertEquals(TODAY.plusDays(172), due(seen.given(risk(MosovoRisk.MEDIUM, 5))));
        assertEquals(TODAY.plusDays(355), due(seen.given(risk(MosovoRisk.LOW, 5))));
        assertEquals(TODAY.plusDays(35), due(seen.given(risk(MosovoRisk.LOW, 5), new SetInterval(45, WHY))));
        assertFalse(VisitDue.of(seen.given(new SetInterval(45, WHY)).file()).orElseThrow().byDefault());
        assertTrue(VisitDue.of(empty().file()).isEmpty());
    }

    @Test
    void how_often_is_the_number_of_the_day_of_the_last_visit() {
        var since = TODAY.minusDays(100);
        var changed = new Settings("here", List.of(
                new Setting("visit.interval-high.days", null, null, since, "91", "days", "here", false),
                new Setting("visit.interval-high.days", null, since.plusDays(1), null, "60", "days", "here", false),
                new Setting("visit.first.days", null, null, null, "15", "days", "here", false)));
        var seen = managed(300).given(visit(10, VisitOutcome.SEEN_INSIDE)).file().with(changed);
        assertEquals(TODAY.plusDays(50), VisitDue.of(seen).orElseThrow().on(), "not that of the day on which they were taken on");
    }

    @Test
    void only_a_visit_on_which_they_were_seen_at_home_counts() {
        for (var outcome : VisitOutcome.values()) {
            var tried = managed(300).given(visit(200, VisitOutcome.SEEN_INSIDE), visit(1, outcome));
            assertEquals(outcome == VisitOutcome.SEEN_INSIDE ? TODAY.plusDays(90) : TODAY.minusDays(109), due(tried), outcome.toString());
        }
        assertEquals(TODAY.plusDays(14), due(managed(1).given(visit(20, VisitOutcome.SEEN_INSIDE))), "one before they were taken on doesn't");
        assertEquals(due(managed(300)), due(managed(300).given(plan(TOMORROW))), "what is planned isn't made");
    }

    @Test
    void how_often_is_decided_with_a_reason() {
        managed(1).when(new SetInterval(45, WHY)).then(new IntervalSet(45, WHY));
        managed(1).when(new SetInterval(45, Text.NONE)).thenInvalid("text-required", "/why");
        managed(1).when(new SetInterval(0, WHY)).thenInvalid("visit-interval", "/days");
        managed(1).when(new SetInterval(731, WHY)).thenInvalid("visit-interval", "/days");
        empty().when(new SetInterval(45, WHY)).thenRefused("mosovo-not-managed");
    }

    @Test
    void a_visit_is_planned_ahead_and_made_or_cancelled() {
        var id = new EntityId("id-2-1");
        managed(1).when(plan(TOMORROW)).then(new Planned(id, TOMORROW, false, List.of(OFFICER), List.of(), Text.NONE));
        managed(1).when(plan(Scenario.NOON)).thenInvalid("visit-not-ahead", "/at");
        managed(1).when(new PlanVisit(TOMORROW, true, List.of(), List.of(), null)).thenInvalid("visit-officers", "/officers");
        managed(1).when(new PlanVisit(TOMORROW, true, List.of(OFFICER, OFFICER), List.of(), null)).thenInvalid("visit-officers", "/officers");
        empty().when(plan(TOMORROW)).thenRefused("mosovo-not-managed");
        remote().when(plan(TOMORROW)).thenRefused("visit-managed-remotely");
        var planned = managed(1).given(plan(TOMORROW));
        assertEquals(1, Visits.of(planned.file()).open().size());
        assertEquals(0, Visits.of(planned.given(new CancelVisit(id, WHY)).file()).open().size());
        planned.given(new CancelVisit(id, WHY)).when(new CancelVisit(id, WHY)).thenInvalid("visit-unknown", "/visit");
        var made = planned.given(visit(id, Scenario.NOON, BOTH, null, VisitOutcome.SEEN_INSIDE, false, false));
        assertEquals(0, Visits.of(made.file()).open().size());
        made.when(visit(id, Scenario.NOON, BOTH, null, VisitOutcome.SEEN_INSIDE, false, false)).thenInvalid("visit-unknown", "/planned");
    }

    @Test
    void two_go_or_it_stands_why_one_went_alone() {
        managed(1).when(visit(null, Scenario.NOON, List.of(OFFICER), null, VisitOutcome.NOBODY_IN, false, false)).thenInvalid("visit-alone", "/aloneBecause");
        managed(1).given(visit(null, Scenario.NOON, List.of(OFFICER), WHY, VisitOutcome.NOBODY_IN, false, false));
        managed(1).when(visit(null, TOMORROW, BOTH, null, VisitOutcome.NOBODY_IN, false, false)).thenInvalid("date-in-future", "/at");
    }

    @Test
    void what_changes_the_risk_comes_to_notice_and_what_calls_for_it_brings_the_assessment_forward() {
        var changed = managed(300).given(visit(null, Scenario.NOON, BOTH, null, VisitOutcome.SEEN_INSIDE, true, true));
        assertEquals(1, Mosovo.of(changed.file()).unread());
        assertTrue(WORDS.has(Words.enumKey(Coming.VISIT)));
        var due = ManagedCard.assess(changed.given(assessed(30)).file(), TODAY.minusDays(300), Visits.of(changed.file()), TODAY);
        assertEquals(TODAY.plusDays(14), due.on());
        assertEquals(ArmsCause.CHANGED, due.why());
        var kept = ManagedCard.on(changed.given(assessed(30)).card()).orElseThrow();
        assertEquals(TODAY.plusDays(14), kept.assessBy());
        assertEquals(1, kept.unread());
        assertEquals(TODAY.plusDays(365), ManagedCard.on(changed.given(assessed(0)).card()).orElseThrow().assessBy());
    }

    @Test
    void visits_that_can_be_expected_are_pointed_at() {
        var byDay = managed(300).given(visit(1, VisitOutcome.SEEN_INSIDE), visit(8, VisitOutcome.SEEN_INSIDE), visit(15, VisitOutcome.NOBODY_IN));
        assertFalse(Visits.of(byDay.file()).isPattern(4), "three aren't one yet");
        var four = byDay.given(visit(22, VisitOutcome.SEEN_INSIDE));
        assertTrue(Visits.of(four.file()).isPattern(4));
        var evening = four.given(visit(null, Scenario.NOON.minus(Duration.ofHours(16)), BOTH, null, VisitOutcome.SEEN_INSIDE, false, false));
        assertFalse(Visits.of(evening.file()).isPattern(4));
        var weekend = four.given(visit(4, VisitOutcome.SEEN_INSIDE));
        assertFalse(Visits.of(weekend.file()).isPattern(4));
    }

    @Test
    void a_visit_puts_nothing_on_a_card_that_a_list_a_search_or_an_agenda_could_show() {
        var before = managed(300).card();
        var after = managed(300).given(plan(TOMORROW)).given(visit(3, VisitOutcome.ENTRY_REFUSED)).card();
        assertEquals(before.terms(), after.terms());
        assertEquals(before.labels(), after.labels());
        assertEquals(List.of(), after.items());
        assertEquals(List.of(), after.allDuties());
        assertEquals(before.facts(), after.facts());
        assertEquals(before.wake(), after.wake());
        assertEquals(managed(300).file().lastEntry(), managed(300).at(TOMORROW).given(plan(TOMORROW.plusSeconds(60))).file().lastEntry());
        assertTrue(Visits.DISCIPLINE.agendaRules().isEmpty());
    }

    @Test
    void the_section_says_when_and_what_was_found() {
        assertInstanceOf(Shown.Empty.class, empty().reads(Visits.SECTION, Level.FULL, WORDS));
        var full = (VisitsView) assertInstanceOf(Shown.Full.class, managed(300).given(new SetInterval(45, new Text("New partner")), plan(TOMORROW),
                visit(60, VisitOutcome.SEEN_INSIDE)).reads(Visits.SECTION, Level.FULL, WORDS)).value();
        assertEquals(15, full.due() == null ? 0 : full.due().overdueDays());
        assertEquals("New partner", full.due() == null ? "" : full.due().why());
        assertEquals(TOMORROW, full.planned().getFirst().at());
        assertEquals(VisitOutcome.SEEN_INSIDE, full.made().getFirst().outcome());
        assertEquals(6, full.unverified().size());
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(VisitEvent.TYPES);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(VisitOutcome.values(), VisitPurpose.values())) {
            for (Enum<?> constant : type) {
                assertTrue(WORDS.has(Words.enumKey(constant)), constant::toString);
            }
        }
        VisitEvent.TYPES.forEach(type -> assertTrue(WORDS.has("event." + type.name().replaceAll("\\.\\d+$", ""))));
        Visits.DISCIPLINE.commands().forEach(command -> assertTrue(WORDS.has("command." + command.name())));
    }
}
