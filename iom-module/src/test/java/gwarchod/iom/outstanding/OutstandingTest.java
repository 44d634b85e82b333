package gwarchod.iom.outstanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import gwarchod.iom.outstanding.OutstandingEvent.Ended;
import gwarchod.iom.outstanding.OutstandingEvent.EnquiriesTasked;
import gwarchod.iom.outstanding.OutstandingEvent.EnquiryMade;
import gwarchod.iom.outstanding.OutstandingEvent.ExpediteAsked;
import gwarchod.iom.outstanding.OutstandingEvent.LogChecked;
import gwarchod.iom.outstanding.OutstandingEvent.RiskGraded;
import gwarchod.iom.outstanding.OutstandingEvent.SuspectWanted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutstandingTest {
    private static final Words WORDS = Words.load(List.of("checks", "outstanding"));
    private static final Instant SINCE = Instant.parse("2025-06-11T08:30:00Z");      // half past nine in the morning, a Wednesday
    private static final Instant NEXT_DAY = Instant.parse("2025-06-12T08:30:00Z");
    private static final EntityId CRIME = new EntityId("id-1-1");
    private static final EntityId FIRST = new EntityId("id-2-1");
    private static final Text WHERE = new Text("his brother's in Tenby");
    private static final Text TRY = new Text("the brother's address, after dark");

    /// A domestic-abuse crime at noon, and its suspect wanted since half past nine.
    private static Scenario wanted(RiskGrade grade) {
        return Scenario.of(People.DISCIPLINE, Crimes.DISCIPLINE, Outstanding.DISCIPLINE).given(
                new RecordCrime("DPP/1/25", RecordedClass.HARASSMENT, null, true, LocalDate.of(2025, 6, 11), null, null, null),
                new WantSuspect(CRIME, SINCE, grade, WHERE));
    }

    private static List<String> found(Scenario scenario, String rule) {
        return scenario.finds(rule).items().stream().map(AgendaItem::id).toList();
    }

    private static Wanted first(Scenario scenario) {
        return Outstanding.of(scenario.file()).find(FIRST).orElseThrow();
    }

    @Test
    void a_suspect_not_found_within_24_hours_is_on_the_list_by_itself_and_feeds_the_daily_meeting() {
        var minuteBefore = wanted(RiskGrade.HIGH).at(NEXT_DAY.minusSeconds(60));
        assertEquals(OutstandingState.WANTED, first(minuteBefore).state(Settings.AREA, NEXT_DAY.minusSeconds(60)));
        assertEquals(List.of(), found(minuteBefore, "suspect-outstanding"));
        assertEquals(NEXT_DAY, minuteBefore.finds("suspect-outstanding").lookAgain().orElseThrow());
        var then = minuteBefore.at(NEXT_DAY);
        assertEquals(OutstandingState.LISTED, first(then).state(Settings.AREA, NEXT_DAY));
        var item = then.finds("suspect-outstanding").items().getFirst();
        assertEquals(Urgency.IMMEDIATE, item.urgency());
        assertEquals(NEXT_DAY, item.cause().at());
        assertTrue(then.card().has("wanted"));
        assertTrue(minuteBefore.card().has("wanted"));
    }

    @Test
    void medium_and_high_are_urgent_and_standard_is_left_off() {
        assertEquals(Urgency.HIGH, wanted(RiskGrade.MEDIUM).at(NEXT_DAY).finds("suspect-outstanding").items().getFirst().urgency());
        var standard = wanted(RiskGrade.STANDARD).at(NEXT_DAY);
        assertEquals(Urgency.ROUTINE, standard.finds("suspect-outstanding").items().getFirst().urgency());
        var graded = standard.given(new GradeRisk(FIRST, RiskGrade.HIGH, new Text("he threatened her again")));
        assertEquals(Urgency.IMMEDIATE, graded.finds("suspect-outstanding").items().getFirst().urgency());
        graded.when(new GradeRisk(FIRST, RiskGrade.HIGH, TRY)).thenNothing();
        standard.when(new GradeRisk(FIRST, RiskGrade.HIGH, Text.NONE)).thenInvalid("text-required", "/why");
        standard.when(new GradeRisk(FIRST, RiskGrade.MEDIUM, TRY)).then(new RiskGraded(FIRST, RiskGrade.MEDIUM, TRY));
    }

    @Test
    void each_shift_is_tasked_anew() {
        var listed = wanted(RiskGrade.MEDIUM).at(NEXT_DAY);
        assertEquals(1, found(listed, "suspect-not-tasked").size());
        var tasked = listed.given(new TaskEnquiries(FIRST, new UserId("officer"), TRY));
        assertEquals(List.of(), found(tasked, "suspect-not-tasked"));
        var lateShift = Instant.parse("2025-06-12T14:00:00Z");      // 15:00 here
        assertEquals(lateShift, tasked.finds("suspect-not-tasked").lookAgain().orElseThrow());
        assertEquals(1, found(tasked.at(lateShift), "suspect-not-tasked").size());
        listed.when(new TaskEnquiries(FIRST, null, TRY))
                .then(new EnquiriesTasked(FIRST, null, Instant.parse("2025-06-12T06:00:00Z"), TRY));
        tasked.when(new TaskEnquiries(FIRST, new UserId("officer"), TRY)).thenNothing();
        listed.when(new TaskEnquiries(FIRST, null, Text.NONE)).thenInvalid("text-required", "/enquiries");
        assertEquals("/to", new TaskEnquiries(FIRST, new UserId("nobody"), TRY).mentions().getFirst().pointer());
    }

    @Test
    void shifts_follow_each_other_without_a_gap_when_the_clocks_change() {
        for (String night : List.of("2025-03-30", "2025-10-26", "2025-06-11")) {
            var time = Instant.parse(night + "T00:00:00Z").minusSeconds(86_400);
            for (int i = 0; i < 9; i++) {
                var shift = OutstandingSettings.HERE.shift(time);
                assertTrue(shift.has(time), shift + " at " + time);
                assertEquals(shift, OutstandingSettings.HERE.shift(shift.until().minusSeconds(1)));
                time = shift.until();
            }
        }
        assertEquals("night", OutstandingSettings.HERE.shift(Instant.parse("2025-06-12T03:00:00Z")).name());
        assertEquals("early", OutstandingSettings.HERE.shift(Instant.parse("2025-06-12T06:00:00Z")).name());
    }

    @Test
    void an_inspectors_check_is_due_each_day_and_one_missed_is_on_the_agenda() {
        var listed = wanted(RiskGrade.HIGH).at(NEXT_DAY);
        assertEquals(LocalDate.of(2025, 6, 12), first(listed).checkDue(Settings.AREA, NEXT_DAY).orElseThrow());
        assertEquals(List.of(), found(listed, "suspect-not-checked"));
        var midnight = Instant.parse("2025-06-12T23:00:00Z");
        assertEquals(1, found(listed.at(midnight), "suspect-not-checked").size());
        var checked = listed.given(new CheckLog(FIRST, null, CheckResult.ENOUGH_DONE, null));
        assertTrue(first(checked).checkDue(Settings.AREA, NEXT_DAY).isEmpty());
        assertEquals(List.of(), found(checked.at(midnight), "suspect-not-checked"));
        assertEquals(LocalDate.of(2025, 6, 13), first(checked).checkDue(Settings.AREA, midnight).orElseThrow());
        listed.when(new CheckLog(FIRST, null, CheckResult.MORE_TO_DO, null)).thenInvalid("text-required", "/note");
        listed.when(new CheckLog(FIRST, SINCE, CheckResult.MORE_TO_DO, TRY)).then(new LogChecked(FIRST, SINCE, CheckResult.MORE_TO_DO, TRY));
    }

    @Test
    void a_request_to_expedite_has_a_clock_and_overdue_it_is_on_the_agenda() {
        var asked = wanted(RiskGrade.HIGH).at(NEXT_DAY).given(new AskToExpedite(FIRST, null, null, new Text("the superintendent asks")));
        var expedite = first(asked).expedites().getFirst();
        assertEquals(NEXT_DAY.plusSeconds(4 * 3_600), expedite.answerBy());
        assertEquals(List.of(), found(asked, "suspect-expedite-late"));
        var late = asked.at(expedite.answerBy());
        assertEquals(Urgency.IMMEDIATE, late.finds("suspect-expedite-late").items().getFirst().urgency());
        var answered = late.given(new AnswerExpedite(FIRST, expedite.id(), new Text("two officers at six")));
        assertEquals(List.of(), found(answered, "suspect-expedite-late"));
        answered.when(new AnswerExpedite(FIRST, expedite.id(), new Text("two officers at six"))).thenNothing();
        answered.when(new AnswerExpedite(FIRST, expedite.id(), new Text("not today"))).thenRefused("expedite-answered");
        late.when(new AnswerExpedite(FIRST, FIRST, TRY)).thenInvalid("expedite-not-asked", "/expedite");
        late.when(new AnswerExpedite(FIRST, expedite.id(), Text.NONE)).thenInvalid("text-required", "/answer");
        late.when(new AskToExpedite(FIRST, null, SINCE, TRY)).thenInvalid("date-passed", "/answerBy");
        late.when(new AskToExpedite(FIRST, null, null, Text.NONE)).thenInvalid("text-required", "/why");
        var at = NEXT_DAY.plusSeconds(60);
        wanted(RiskGrade.HIGH).at(NEXT_DAY).when(new AskToExpedite(FIRST, null, at, TRY))
                .then(new ExpediteAsked(FIRST, new EntityId("id-3-1"), null, at, TRY));
    }

    @Test
    void an_arrest_ends_it_and_a_cancellation_says_why() {
        var listed = wanted(RiskGrade.HIGH).at(NEXT_DAY);
        listed.when(new EndWanted(FIRST, Found.WRONG_PERSON, null, null)).thenInvalid("text-required", "/note");
        listed.when(new EndWanted(FIRST, Found.ARRESTED, SINCE.minusSeconds(1), null)).thenInvalid("ends-before-starts", "/at");
        listed.when(new EndWanted(FIRST, Found.ARRESTED, null, null)).then(new Ended(FIRST, Found.ARRESTED, NEXT_DAY, Text.NONE));
        var ended = listed.given(new EndWanted(FIRST, Found.ARRESTED, null, null));
        for (var rule : OutstandingAgenda.ALL) {
            assertEquals(List.of(), ended.at(NEXT_DAY.plusSeconds(200_000)).finds(rule.id()).items());
        }
        assertFalse(ended.card().has("wanted"));
        ended.when(new EndWanted(FIRST, Found.ARRESTED, null, null)).thenNothing();
        ended.when(new EndWanted(FIRST, Found.OTHER, null, TRY)).thenRefused("not-wanted-now");
        ended.when(new TaskEnquiries(FIRST, null, TRY)).thenRefused("not-wanted-now");
        ended.when(new AskToExpedite(FIRST, null, null, TRY)).thenRefused("not-wanted-now");
        var cancelled = listed.given(new EndWanted(FIRST, Found.DIED, null, TRY));
        assertEquals(OutstandingState.CANCELLED, first(cancelled).state(Settings.AREA, NEXT_DAY));
    }

    @Test
    void an_enquiry_that_was_made_is_recordable_after_the_arrest_too() {
        var ended = wanted(RiskGrade.HIGH).at(NEXT_DAY).given(new EndWanted(FIRST, Found.ARRESTED, null, null));
        ended.when(new RecordEnquiry(FIRST, SINCE, EnquiryResult.NOT_FOUND, TRY)).then(new EnquiryMade(FIRST, SINCE, EnquiryResult.NOT_FOUND, TRY));
        ended.when(new RecordEnquiry(FIRST, NEXT_DAY.plusSeconds(900), EnquiryResult.NOT_FOUND, TRY)).thenInvalid("date-in-future", "/at");
        ended.when(new RecordEnquiry(FIRST, null, EnquiryResult.NOT_FOUND, Text.NONE)).thenInvalid("text-required", "/made");
        ended.when(new RecordEnquiry(CRIME, null, EnquiryResult.NOT_FOUND, TRY)).thenInvalid("wanted-not-on-case", "/wanted");
    }

    @Test
    void nobody_is_wanted_twice_for_the_same_crime_at_once() {
        var wanted = wanted(RiskGrade.HIGH);
        wanted.when(new WantSuspect(CRIME, SINCE, RiskGrade.HIGH, WHERE)).thenNothing();
        wanted.when(new WantSuspect(CRIME, SINCE, RiskGrade.MEDIUM, WHERE)).thenRefused("already-wanted");
        wanted.when(new WantSuspect(FIRST, SINCE, RiskGrade.MEDIUM, null)).thenInvalid("crime-not-on-case", "/crime");
        wanted.when(new WantSuspect(null, NEXT_DAY.plusSeconds(86_400), RiskGrade.MEDIUM, null)).thenInvalid("date-in-future", "/since");
        wanted.given(new EndWanted(FIRST, Found.ARRESTED, null, null)).when(new WantSuspect(CRIME, SINCE, RiskGrade.MEDIUM, WHERE))
                .then(new SuspectWanted(new EntityId("id-4-1"), CRIME, SINCE, RiskGrade.MEDIUM, WHERE));
    }

    @Test
    void the_summary_says_since_when_and_how_urgent_and_nothing_of_where_they_might_be() {
        var tasked = wanted(RiskGrade.HIGH).at(NEXT_DAY).given(new TaskEnquiries(FIRST, null, TRY),
                new RecordEnquiry(FIRST, null, EnquiryResult.NOT_FOUND, TRY));
        var summary = assertInstanceOf(Shown.Summary.class, tasked.reads(Outstanding.SECTION, Level.SUMMARY, WORDS)).value();
        assertFalse(Json.write(summary).contains("brother"));
        var row = ((OutstandingView) assertInstanceOf(Shown.Full.class, tasked.reads(Outstanding.SECTION, Level.FULL, WORDS)).value()).wanted().getFirst();
        assertEquals("DPP/1/25", row.crimeReference());
        assertEquals("early", row.shift());
        assertEquals(TRY.raw(), row.taskedThisShift().enquiries());
        assertInstanceOf(Shown.Empty.class, Scenario.of(Outstanding.DISCIPLINE).reads(Outstanding.SECTION, Level.FULL, WORDS));
    }

    @Test
    void texts_pass_the_guard() {
        var guarded = wanted(RiskGrade.HIGH).guarding(_ -> new Text("guarded"));
        var said = new Text("guarded");
        guarded.when(new GradeRisk(FIRST, RiskGrade.MEDIUM, TRY)).then(new RiskGraded(FIRST, RiskGrade.MEDIUM, said));
        guarded.when(new RecordEnquiry(FIRST, SINCE, EnquiryResult.NOT_FOUND, TRY)).then(new EnquiryMade(FIRST, SINCE, EnquiryResult.NOT_FOUND, said));
        guarded.when(new WantSuspect(null, SINCE, RiskGrade.HIGH, TRY))
                .then(new SuspectWanted(new EntityId("id-3-1"), null, SINCE, RiskGrade.HIGH, said));
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(OutstandingEvent.TYPES);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(RiskGrade.values(), EnquiryResult.values(), CheckResult.values(), Found.values(), OutstandingState.values())) {
            for (Enum<?> constant : type) {
                assertTrue(WORDS.has(Words.enumKey(constant)));
            }
        }
        OutstandingSettings.HERE.shifts().stream().flatMap(set -> set.shifts().stream())
                .forEach(shift -> assertTrue(WORDS.has("outstanding.shift." + shift.shift())));
    }
}
