package gwarchod.iom.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.assessment.CompleteAssessment;
import gwarchod.core.casefile.assessment.ConsiderAssessment;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.DisagreeOnClass;
import gwarchod.core.casefile.crime.ReclassifyCrime;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.meeting.MeetingKinds;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CrimeOvernightTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 11);
    private static final EntityId CRIME = new EntityId("id-1-1");
    private static final Instant AFTER_THE_MEETING = Instant.parse("2025-06-11T11:00:00Z");
    private static final Instant BEFORE_THE_MEETING = Instant.parse("2025-06-11T03:00:00Z");

    private static Scenario recorded(RecordedClass as, boolean abuse, Instant at) {
        return Scenario.of(People.DISCIPLINE, Crimes.DISCIPLINE, Assessments.DISCIPLINE, new DailyDiscipline()).at(at)
                .given(new RecordCrime("DPP/1/25", as, null, abuse, DAY, null, null, null));
    }

    private static List<AgendaItem> found(Scenario scenario, String time) {
        return scenario.at(Instant.parse(time)).finds("crime-overnight").items();
    }

    private static Urgency urgencyFor(String role, AgendaItem item) {
        var agreement = new Agreement(1, Agreements.byDefault().terms());
        var viewer = new Viewer(new UserId("somebody"), "", new AgencyId("police"), new TreeSet<>(Set.of(role)));
        return item.to(agreement.scope(viewer, CaseFacts.NONE)).urgency();
    }

    @Test
    void what_was_recorded_since_the_last_meeting_stands_there_until_the_day_of_the_next_is_over() {
        var afterwards = recorded(RecordedClass.STALKING, false, AFTER_THE_MEETING);
        assertEquals(1, found(afterwards, "2025-06-12T08:00:00Z").size());
        assertEquals(1, found(afterwards, "2025-06-12T22:59:59Z").size());
        assertEquals(0, found(afterwards, "2025-06-12T23:00:00Z").size());
        var before = recorded(RecordedClass.STALKING, false, BEFORE_THE_MEETING);
        assertEquals(1, found(before, "2025-06-11T08:00:00Z").size());
        assertEquals(0, found(before, "2025-06-11T23:00:00Z").size());
        assertEquals(Instant.parse("2025-06-11T23:00:00Z"), before.at(BEFORE_THE_MEETING).finds("crime-overnight").lookAgain().orElseThrow());
    }

    @Test
    void stalking_and_domestic_abuse_count_and_nothing_else() {
        assertEquals(0, found(recorded(RecordedClass.HARASSMENT, false, AFTER_THE_MEETING), "2025-06-12T08:00:00Z").size());
        assertEquals(1, found(recorded(RecordedClass.HARASSMENT, true, AFTER_THE_MEETING), "2025-06-12T08:00:00Z").size());
    }

    @Test
    void standard_risk_is_left_off_for_whoever_may_know_the_assessment_and_for_nobody_else() {
        var standard = recorded(RecordedClass.HARASSMENT, true, AFTER_THE_MEETING).given(
                new ConsiderAssessment(null, AssessmentTool.DASH, DAY, CRIME, null, null, null),
                new CompleteAssessment(new EntityId("id-2-1"), DAY, AssessmentLevel.STANDARD, null, null));
        var item = found(standard, "2025-06-12T08:00:00Z").getFirst();
        assertEquals(Urgency.ROUTINE, urgencyFor("police-supervisor", item));
        assertEquals(Urgency.HIGH, urgencyFor("duty-inspector", item));
        var stalking = recorded(RecordedClass.STALKING, true, AFTER_THE_MEETING);
        assertEquals(Urgency.HIGH, urgencyFor("police-supervisor", found(stalking, "2025-06-12T08:00:00Z").getFirst()));
    }

    @Test
    void abuse_that_anybody_assessed_as_more_than_standard_stays_urgent_for_all() {
        var raised = recorded(RecordedClass.HARASSMENT, true, AFTER_THE_MEETING).given(
                new ConsiderAssessment(null, AssessmentTool.DASH, DAY, CRIME, null, null, null),
                new CompleteAssessment(new EntityId("id-2-1"), DAY, AssessmentLevel.STANDARD, null, null),
                new ConsiderAssessment(null, AssessmentTool.DASH, DAY, CRIME, null, null, null),
                new CompleteAssessment(new EntityId("id-4-1"), DAY, AssessmentLevel.HIGH, null, null));
        assertEquals(Urgency.HIGH, urgencyFor("police-supervisor", found(raised, "2025-06-12T08:00:00Z").getFirst()));
    }

    @Test
    void what_is_called_stalking_days_later_is_heard_of_the_next_morning_and_who_merely_disagrees_changes_nothing() {
        var week = recorded(RecordedClass.HARASSMENT, true, AFTER_THE_MEETING).at(Instant.parse("2025-06-18T11:00:00Z"));
        assertEquals(0, found(week.given(new DisagreeOnClass(CRIME, RecordedClass.STALKING, new Text("It is more."))), "2025-06-19T08:00:00Z").size());
        var stalking = week.given(new ReclassifyCrime(CRIME, RecordedClass.STALKING, null, new Text("A course of conduct.")));
        assertEquals(1, found(stalking, "2025-06-19T22:59:59Z").size());
        assertEquals(0, found(stalking, "2025-06-19T23:00:00Z").size());
    }

    @Test
    void the_parts_of_the_agenda_are_data_and_each_has_words_in_both_languages() {
        var words = Words.load(List.of("daily", "meeting"));
        var daily = MeetingKinds.load().of("daily-management").orElseThrow();
        assertTrue(daily.groups().size() >= 7);
        daily.groups().forEach(group -> List.of(Lang.values()).forEach(lang ->
                assertTrue(!words.say(lang, "meeting.group." + group.group()).isBlank())));
        assertTrue(daily.rules().contains("crime-overnight"));
    }
}
