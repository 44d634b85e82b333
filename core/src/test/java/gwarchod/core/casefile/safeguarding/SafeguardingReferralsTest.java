package gwarchod.core.casefile.safeguarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.assessment.Answer;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.assessment.CompleteAssessment;
import gwarchod.core.casefile.assessment.ConsiderAssessment;
import gwarchod.core.casefile.assessment.FillInAssessment;
import gwarchod.core.casefile.assessment.Given;
import gwarchod.core.casefile.considered.Considerations;
import gwarchod.core.casefile.considered.Considering;
import gwarchod.core.casefile.considered.Forum;
import gwarchod.core.casefile.considered.RecordConsiderations;
import gwarchod.core.casefile.considered.Verdict;
import gwarchod.core.casefile.crime.CancelCrime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.safeguarding.SafeguardingEvent.MaracReferred;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Decision;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SafeguardingReferralsTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final PersonId SIAN = new PersonId("id-1-1");
    private static final EntityId FIRST = new EntityId("id-2-1");

    private static Scenario person() {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE, Assessments.DISCIPLINE, Orders.DISCIPLINE,
                Considerations.DISCIPLINE, SafeguardingReferrals.DISCIPLINE)
                .given(new AddPerson(new PersonName("Bowen", "Siân"), List.of(), ProtectedKind.VICTIM, new Text("neighbour"), null, null, null));
    }

    private static ReferToMarac marac(LocalDate on) {
        return new ReferToMarac(SIAN, on, Set.of(MaracCriterion.VISIBLE_HIGH_RISK), new Text("fifteen ticks"));
    }

    private static SendMarf marf(LocalDate on) {
        return new SendMarf(SIAN, on, new Text("children's services"), new Text("taken at the school gate"), null,
                SafeguardingBasis.WITHOUT_CONSENT_HARM_LIKELY, new Text("a strategy discussion"));
    }

    private static AnswerSafeguarding answer(SafeguardingState state, LocalDate on) {
        return new AnswerSafeguarding(FIRST, state, on, null);
    }

    private static Scenario heard(LocalDate on) {
        return person().given(marac(on.minusDays(7)), answer(SafeguardingState.HEARD, on));
    }

    @Test
    void a_referral_to_marac_rests_on_a_criterion_and_says_why() {
        person().when(new ReferToMarac(SIAN, TODAY, Set.of(), new Text("worried"))).thenInvalid("value-required", "/criteria");
        person().when(new ReferToMarac(SIAN, TODAY, Set.of(MaracCriterion.PROFESSIONAL_JUDGEMENT), Text.NONE)).thenInvalid("text-required", "/why");
        person().when(new ReferToMarac(new PersonId("nobody"), TODAY, Set.of(MaracCriterion.REPEAT), new Text("x")))
                .thenInvalid("person-not-on-case", "/person");
        person().when(marac(TODAY)).then(new MaracReferred(FIRST, SIAN, TODAY, List.of(MaracCriterion.VISIBLE_HIGH_RISK), false,
                new Text("fifteen ticks")));
    }

    @Test
    void a_referral_within_twelve_months_of_the_last_conference_is_a_repeat_to_the_day() {
        assertTrue(repeat(heard(TODAY.minusMonths(12))));
        assertFalse(repeat(heard(TODAY.minusMonths(12).minusDays(1))));
        assertFalse(repeat(person().given(marac(TODAY.minusDays(40)))), "a conference that hasn't spoken makes no repeat");
    }

    private static boolean repeat(Scenario scenario) {
        var decided = assertInstanceOf(Decision.Accepted.class, scenario.when(marac(TODAY)).decision());
        return assertInstanceOf(MaracReferred.class, decided.events().getFirst()).repeat();
    }

    @Test
    void another_crime_within_twelve_months_of_a_conference_asks_for_a_referral_until_there_is_one() {
        var crime = new RecordCrime("26/1", RecordedClass.STALKING, null, false, TODAY.minusDays(3), SIAN, null, new Text("again"));
        var again = heard(TODAY.minusMonths(6)).given(crime);
        assertEquals("marac-repeat:id-1-1", again.finds("marac-repeat").items().getFirst().id());
        assertEquals(Findings.NONE, again.given(marac(TODAY)).finds("marac-repeat"));
        assertEquals(Findings.NONE, heard(TODAY.minusMonths(14)).given(crime).finds("marac-repeat"));
        assertEquals(Findings.NONE, heard(TODAY.minusMonths(6)).finds("marac-repeat"));
        var id = Crimes.of(again.file()).all().getFirst().id();
        assertEquals(Findings.NONE, again.given(new CancelCrime(id, new Text("none"))).finds("marac-repeat"));
    }

    @Test
    void who_is_judged_at_high_risk_and_not_referred_stands_on_the_agenda() {
        var considered = person().given(new ConsiderAssessment(null, AssessmentTool.DASH, TODAY.minusDays(2), null, SIAN, null, null));
        var high = considered.given(new CompleteAssessment(FIRST, TODAY, AssessmentLevel.HIGH, null, null));
        assertEquals("marac-not-referred:id-1-1", high.finds("marac-not-referred").items().getFirst().id());
        assertEquals(Findings.NONE, high.given(marac(TODAY)).finds("marac-not-referred"));
        assertEquals(Findings.NONE, considered.given(new CompleteAssessment(FIRST, TODAY, AssessmentLevel.MEDIUM, null, null))
                .finds("marac-not-referred"));
    }

    private static final EntityId CRIME = new EntityId("id-2-1");

    @Test
    void a_high_risk_of_which_nobody_said_whose_it_is_is_the_risk_of_whom_the_crime_was_against() {
        var high = person().given(
                new RecordCrime("DPP/1/25", RecordedClass.STALKING, null, true, TODAY.minusDays(3), SIAN, null, null),
                new ConsiderAssessment(null, AssessmentTool.DASH, TODAY.minusDays(2), CRIME, null, null, null),
                new CompleteAssessment(new EntityId("id-3-1"), TODAY, AssessmentLevel.HIGH, null, null));
        assertEquals("marac-not-referred:id-1-1", high.finds("marac-not-referred").items().getFirst().id());
        assertEquals(Findings.NONE, high.given(marac(TODAY)).finds("marac-not-referred"));
        var nobody = person().given(
                new ConsiderAssessment(null, AssessmentTool.DASH, TODAY.minusDays(2), null, null, null, null),
                new CompleteAssessment(FIRST, TODAY, AssessmentLevel.HIGH, null, null));
        assertEquals(Findings.NONE, nobody.finds("marac-not-referred"));
    }

    @Test
    void a_high_sash_of_domestic_abuse_asks_for_marac_and_one_of_other_stalking_does_not() {
        assertEquals(1, sash(true).finds("marac-not-referred").items().size());
        assertEquals(Findings.NONE, sash(true).given(marac(TODAY)).finds("marac-not-referred"));
        assertEquals(Findings.NONE, sash(true).given(new CancelCrime(CRIME, new Text("none"))).finds("marac-not-referred"));
        assertEquals(Findings.NONE, sash(false).finds("marac-not-referred"));
    }

    private static Scenario sash(boolean abuse) {
        return person().given(
                new RecordCrime("DPP/1/25", RecordedClass.STALKING, null, abuse, TODAY.minusDays(3), SIAN, null, null),
                new ConsiderAssessment(null, AssessmentTool.SASH, TODAY.minusDays(2), CRIME, SIAN, null, null),
                new CompleteAssessment(new EntityId("id-3-1"), TODAY, AssessmentLevel.HIGH, null, null));
    }

    /// A crime against the victim, and a form of which so many questions were answered yes.
    private static Scenario assessed(AssessmentTool tool, int yes) {
        var answers = IntStream.rangeClosed(1, yes).mapToObj(i -> new Answer(Integer.toString(i), Given.YES, null)).toList();
        return person().given(
                new RecordCrime("DPP/1/25", RecordedClass.STALKING, null, true, TODAY.minusDays(3), SIAN, null, null),
                new ConsiderAssessment(null, tool, TODAY.minusDays(2), CRIME, SIAN, null, null),
                new FillInAssessment(new EntityId("id-3-1"), TODAY, AssessmentLevel.HIGH, null, null, answers, List.of()));
    }

    private static RecordConsiderations marac(Verdict verdict) {
        return new RecordConsiderations(CRIME, TODAY, Forum.SUPERVISION, List.of(new Considering("marac", verdict, null)), new Text("he is in custody"));
    }

    @Test
    void a_reason_not_to_refer_answers_a_judgement_and_never_what_the_checklist_shows() {
        var judged = assessed(AssessmentTool.DASH, 0);
        assertEquals(1, judged.finds("marac-not-referred").items().size());
        assertEquals(Findings.NONE, judged.given(marac(Verdict.NOT_PURSUED)).finds("marac-not-referred"));
        assertEquals(1, judged.given(marac(Verdict.NOT_PURSUED), marac(Verdict.PURSUED)).finds("marac-not-referred").items().size());
        var visible = assessed(AssessmentTool.DASH_RIC, 14);
        assertEquals(1, visible.given(marac(Verdict.NOT_PURSUED)).finds("marac-not-referred").items().size());
        assertEquals(Findings.NONE, visible.given(marac(TODAY)).finds("marac-not-referred"));
        assertEquals(Findings.NONE, assessed(AssessmentTool.DASH_RIC, 13).given(marac(Verdict.NOT_PURSUED)).finds("marac-not-referred"));
    }

    @Test
    void a_form_that_nobody_acknowledged_is_asked_after() {
        var sent = person().given(marf(TODAY));
        var late = Instant.parse("2025-06-14T23:00:00Z");
        assertEquals(Findings.later(late), sent.finds("marf-unacknowledged"));
        assertEquals(1, sent.at(late).finds("marf-unacknowledged").items().size());
        assertEquals(Findings.NONE, sent.given(answer(SafeguardingState.ACKNOWLEDGED, TODAY)).at(late).finds("marf-unacknowledged"));
    }

    @Test
    void a_form_says_to_whom_what_the_concern_is_and_what_is_asked() {
        var nothing = Text.NONE;
        var basis = SafeguardingBasis.CONSENT;
        person().when(new SendMarf(SIAN, TODAY, nothing, new Text("x"), null, basis, new Text("x"))).thenInvalid("text-required", "/to");
        person().when(new SendMarf(SIAN, TODAY, new Text("x"), nothing, null, basis, new Text("x"))).thenInvalid("text-required", "/concern");
        person().when(new SendMarf(SIAN, TODAY, new Text("x"), new Text("x"), null, basis, nothing)).thenInvalid("text-required", "/asked");
    }

    @Test
    void a_referral_comes_only_to_what_its_kind_can_come_to_and_once() {
        person().given(marf(TODAY)).when(answer(SafeguardingState.HEARD, TODAY)).thenInvalid("state-not-of-referral", "/state");
        person().given(marac(TODAY)).when(answer(SafeguardingState.ACTED_ON, TODAY)).thenInvalid("state-not-of-referral", "/state");
        person().given(marac(TODAY)).when(answer(SafeguardingState.SENT, TODAY)).thenInvalid("state-not-of-referral", "/state");
        person().when(answer(SafeguardingState.ACKNOWLEDGED, TODAY)).thenInvalid("safeguarding-referral-unknown", "/referral");
        heard(TODAY).when(answer(SafeguardingState.HEARD, TODAY)).thenNothing();
        heard(TODAY).when(answer(SafeguardingState.NOT_ACCEPTED, TODAY)).thenRefused("safeguarding-referral-is-over");
    }

    @Test
    void a_summary_counts_and_says_no_concern() {
        var words = CoreWords.load("safeguarding", "people");
        assertEquals(new Shown.Summary<>(new SafeguardingView.Summary(1, 1, 2, 0)),
                person().given(marac(TODAY), marf(TODAY)).reads(SafeguardingReferrals.REFERRALS, Level.SUMMARY, words));
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(SafeguardingReferrals.DISCIPLINE.events());
    }

    @Test
    void every_word_is_written_in_both_languages() {
        CoreWords.check(SafeguardingReferrals.DISCIPLINE, SafeguardingKind.class, SafeguardingState.class, MaracCriterion.class,
                SafeguardingBasis.class);
    }
}
