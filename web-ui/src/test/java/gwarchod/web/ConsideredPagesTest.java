package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.assessment.Answer;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentState;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.AssessmentsView;
import gwarchod.core.casefile.assessment.ConsiderAssessment;
import gwarchod.core.casefile.assessment.FillInAssessment;
import gwarchod.core.casefile.assessment.Given;
import gwarchod.core.casefile.considered.CloseInvestigation;
import gwarchod.core.casefile.considered.ConsideredView;
import gwarchod.core.casefile.considered.Considering;
import gwarchod.core.casefile.considered.Forum;
import gwarchod.core.casefile.considered.GapReason;
import gwarchod.core.casefile.considered.Ground;
import gwarchod.core.casefile.considered.OptionKind;
import gwarchod.core.casefile.considered.RecordConsiderations;
import gwarchod.core.casefile.considered.SignOff;
import gwarchod.core.casefile.considered.Verdict;
import gwarchod.core.casefile.crime.FourAnswer;
import gwarchod.core.casefile.crime.FourConclusion;
import gwarchod.core.casefile.crime.JudgeCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.meeting.MeetingState;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.WhoSeesWhat;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The forms by which an officer says what was considered, and a supervisor signs it off.
class ConsideredPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final EntityId CRIME = new EntityId("k1");

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(
            Browser.WORDS.stream(), Stream.of("people", "crime", "considered", "assessment", "order", "looking")).distinct().toList())).signedIn();
    private boolean each;

    @BeforeEach
    void aCase() {
        desk.answers.put(CaseQuestions.VIEW.name(), (_, _) -> view());
        desk.answers.put(Agreements.WHO_SEES_WHAT.name(), (_, _) -> new WhoSeesWhat.Table("An agreement", 1, Instant.EPOCH, List.of(), List.of()));
        desk.may.addAll(List.of("considered.record", "considered.sign-off", "considered.close-investigation", "assessment.consider", "assessment.fill-in",
                "crime.judge"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private CaseView view() {
        var asked = new ConsideredView.AskedRow("spo", "Stalking Protection Order", OptionKind.ORDER, null, null, GapReason.NOT_CONSIDERED, DAY, true,
                List.of(Ground.STALKING));
        var crime = new ConsideredView.CrimeRow(CRIME, RecordedClass.STALKING, DAY, each, List.of(asked), List.of(), null, null);
        var sash = new AssessmentsView.Row(new EntityId("a1"), AssessmentTool.SASH, AssessmentState.CONSIDERED, DAY, null, null, null, null, false,
                null, null, null, "", false, List.of());
        try {
            var made = CaseView.class.getDeclaredConstructor(CaseId.class, String.class, Map.class, Set.class);
            made.setAccessible(true);
            return made.newInstance(new CaseId("c1"), "Enghraifft, Bryn", Map.of(
                    section("considered.log"), new Shown.Full<Object, Object>(new ConsideredView(List.of(crime), true)),
                    section("assessment.considered"), new Shown.Full<Object, Object>(new AssessmentsView(List.of(sash)))), Set.of());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Section<Object, Object> section(String id) {
        return new Section<>(id, id.replaceAll("\\..*", ""), Basis.PUBLIC_PROTECTION, Object.class, Object.class, all -> all);
    }

    private String sent(String path, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("_csrf", browser.formToken(path));
        return browser.post(path, form).body();
    }

    private static Map<String, String> on(String name, Map<String, String> more) {
        var form = new HashMap<>(more);
        form.putAll(Map.of(name + "-day", "2", name + "-month", "3", name + "-year", "2026"));
        return form;
    }

    @Test
    void what_is_missing_stands_on_the_page_with_why_it_is_asked() {
        var page = browser.get("/cases/c1").body();
        assertTrue(page.contains("Stalking Protection Order"));
        assertTrue(page.contains("Asked because of:"));
        assertTrue(page.contains("Reported again after an intervention"));
        assertTrue(page.contains("/cases/c1/record-considered?crime=k1"));
        assertFalse(page.contains("/cases/c1/sign-off-considered"), "not as long as something is missing");
    }

    @Test
    void a_group_is_considered_for_one_reason_in_one_entry() {
        var page = browser.get("/cases/c1/record-considered?crime=k1").body();
        assertTrue(page.contains("name=\"verdict-spo\"") && page.contains("name=\"rationale\""));
        assertFalse(page.contains("name=\"why-spo\""));
        sent("/cases/c1/record-considered", on("on", Map.of("crime", "k1", "verdict-spo", "not-pursued", "other", "diversion",
                "other-verdict", "considered", "rationale", "Both together", "forum", "daily-management")));
        assertEquals(List.of(new RecordConsiderations(CRIME, DAY, Forum.DAILY_MANAGEMENT, List.of(
                new Considering("spo", Verdict.NOT_PURSUED, null), new Considering("diversion", Verdict.CONSIDERED, null)), new Text("Both together"))),
                desk.acted);
    }

    @Test
    void at_high_risk_the_form_asks_a_reason_for_each_and_keeps_what_was_typed() {
        each = true;
        var page = browser.get("/cases/c1/record-considered?crime=k1").body();
        assertTrue(page.contains("name=\"why-spo\""));
        assertFalse(page.contains("name=\"rationale\""));
        var back = sent("/cases/c1/record-considered", Map.of("crime", "k1", "why-spo", "She moved away"));
        assertTrue(back.contains("She moved away") && back.contains("Say of one at least what became of it."));
    }

    @Test
    void a_form_begins_with_the_one_meeting_that_has_begun_and_says_that_it_was_decided_there() {
        assertFalse(browser.get("/cases/c1/sign-off-considered?crime=k1").body().contains("name=\"meeting\""));
        var daily = new Meetings.Row(new MeetingId("m1"), "daily-management", "Daily meeting", Instant.EPOCH, MeetingState.SCHEDULED);
        desk.answer(Meetings.DECIDING, new Meetings.MeetingList(List.of(daily), null));
        var page = browser.get("/cases/c1/sign-off-considered?crime=k1").body();
        assertTrue(page.contains("<option value=\"m1\" selected>Daily meeting"), page);
        sent("/cases/c1/sign-off-considered", Map.of("crime", "k1", "meeting", "m1"));
        assertEquals(new MeetingId("m1"), desk.askings.getLast().meeting());
    }

    @Test
    void a_supervisor_signs_off_and_closes() {
        sent("/cases/c1/sign-off-considered", Map.of("crime", "k1", "note", "Seen"));
        sent("/cases/c1/close-investigation", Map.of("crime", "k1"));
        assertEquals(List.of(new SignOff(CRIME, new Text("Seen")), new CloseInvestigation(CRIME, null)), desk.acted);
    }

    @Test
    void an_assessment_is_considered_and_its_form_filled_in_by_item_numbers_alone() {
        sent("/cases/c1/consider-assessment", on("consideredOn", Map.of("tool", "dash", "crime", "k1", "notDoneBecause", "Not now")));
        var page = browser.get("/cases/c1/fill-in-assessment?assessment=a1").body();
        assertTrue(page.contains("name=\"given-16\"") && !page.contains("name=\"given-17\""));
        sent("/cases/c1/fill-in-assessment", on("completedOn", Map.of("assessment", "a1", "given-3", "yes", "evidence-3", "Every night", "level", "high")));
        assertEquals(List.of(new ConsiderAssessment(null, AssessmentTool.DASH, DAY, CRIME, null, null, new Text("Not now")),
                new FillInAssessment(new EntityId("a1"), DAY, AssessmentLevel.HIGH, null, null,
                        List.of(new Answer("3", Given.YES, new Text("Every night"))), List.of())), desk.acted);
    }

    @Test
    void each_of_the_four_questions_is_answered_yes_or_no() {
        var page = browser.get("/cases/c1/judge-crime?crime=k1").body();
        assertTrue(page.contains("for=\"fixated\">Yes</label>") && page.contains("for=\"fixated-no\">No</label>"), page);
        sent("/cases/c1/judge-crime", on("on", Map.of("crime", "k1", "fixated", "yes", "obsessive", "no", "unwanted", "yes", "repeated", "yes",
                "conclusion", "stalking", "rationale", "Both together")));
        assertEquals(List.of(new JudgeCrime(CRIME, DAY, new FourAnswer(true, null), new FourAnswer(false, null), new FourAnswer(true, null),
                new FourAnswer(true, null), FourConclusion.STALKING, new Text("Both together"))), desk.acted);
    }

    @Test
    void a_sample_is_drawn_by_words_that_choose() {
        assertTrue(browser.get("/cases/sample").body().contains("Dip sample"));
        var wrong = sent("/cases/sample", Map.of("size", "many"));
        assertTrue(wrong.contains("Give some words that choose.") && wrong.contains("Give a number from 1 to 99."));
        desk.answers.put(CaseQuestions.SAMPLE.name(), (_, what) -> new CaseQuestions.CaseList(List.of(
                new CaseQuestions.CaseLine(new CaseId("c1"), ((CaseQuestions.Sample) what).seed(), null, List.of())), null));
        assertTrue(sent("/cases/sample", Map.of("size", "5", "seed", "Mehefin")).contains("Mehefin</a>"));
        assertFalse(browser.get("/cases/sample").body().contains("There are no such cases"));
        desk.answers.put(CaseQuestions.SAMPLE.name(), (_, _) -> new CaseQuestions.CaseList(List.of(), null));
        assertTrue(sent("/cases/sample", Map.of("size", "5", "seed", "Mehefin")).contains("There are no such cases"));
    }
}
