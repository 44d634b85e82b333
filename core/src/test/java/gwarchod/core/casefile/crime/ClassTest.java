package gwarchod.core.casefile.crime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.crime.CrimeEvent.CircumstancesRecorded;
import gwarchod.core.casefile.crime.CrimeEvent.ClassDisagreed;
import gwarchod.core.casefile.crime.CrimeEvent.ClassResolved;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeCancelled;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeJudged;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who says what a crime is, who disagrees, who decides; and what becomes of one that is cancelled.
class ClassTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final EntityId FIRST = new EntityId("id-1-1");
    private static final Text WHY = new Text("because");
    private static final FourAnswer YES = new FourAnswer(true, new Text("every day for a month"));
    private static final FourAnswer NO = new FourAnswer(false, null);
    private static final Actor INSPECTOR = new Actor(new UserId("inspector"), new AgencyId("police"), "supervisor", "law-enforcement", null);
    private static final Actor SERGEANT = new Actor(new UserId("sergeant"), new AgencyId("police"), "somebody", "law-enforcement", null);

    private static Scenario recorded(RecordedClass as) {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE)
                .given(new RecordCrime("DPP/1/25", as, null, null, TODAY, null, null, null));
    }

    private static JudgeCrime judge(FourAnswer obsessive, FourConclusion conclusion) {
        return new JudgeCrime(FIRST, TODAY, YES, obsessive, YES, YES, conclusion, WHY);
    }

    private static DisagreeOnClass disagree(@Nullable RecordedClass shouldBe) {
        return new DisagreeOnClass(FIRST, shouldBe, WHY);
    }

    private static CancelCrime cancel() {
        return new CancelCrime(FIRST, WHY);
    }

    private static Crime first(Scenario scenario) {
        return Crimes.of(scenario.file()).find(FIRST).orElseThrow();
    }

    private static List<String> raised(Scenario scenario) {
        return scenario.finds("class-disputed").items().stream().map(AgendaItem::id).toList();
    }

    @Test
    void the_four_questions_are_answered_one_by_one_with_their_evidence() {
        var before = recorded(RecordedClass.STALKING);
        before.when(judge(NO, FourConclusion.HARASSMENT))
                .then(new CrimeJudged(FIRST, TODAY, YES, NO, YES, YES, FourConclusion.HARASSMENT, WHY));
        var judged = before.given(judge(NO, FourConclusion.HARASSMENT));
        assertFalse(first(judged).four().met());
        judged.when(judge(NO, FourConclusion.HARASSMENT)).thenNothing();
        var again = judged.given(judge(YES, FourConclusion.STALKING));
        assertTrue(first(again).four().met());
        var full = (CrimesView) assertInstanceOf(Shown.Full.class, again.reads(Crimes.RECORDED, Level.FULL, CoreWords.load("crime"))).value();
        var history = full.crimes().getFirst().history();
        assertEquals(List.of(ClassTurn.ClassMove.JUDGED, ClassTurn.ClassMove.JUDGED, ClassTurn.ClassMove.RECORDED),
                history.stream().map(CrimesView.TurnRow::kind).toList());
        assertEquals(List.of("every day for a month", "", "every day for a month", "every day for a month"), history.get(1).evidence());
    }

    @Test
    void a_judgement_has_a_reason_and_a_day_that_has_come() {
        var before = recorded(RecordedClass.STALKING);
        before.when(new JudgeCrime(FIRST, TODAY, YES, YES, YES, YES, FourConclusion.STALKING, Text.NONE)).thenInvalid("text-required", "/rationale");
        before.when(new JudgeCrime(FIRST, TODAY.plusDays(1), YES, YES, YES, YES, FourConclusion.STALKING, WHY))
                .thenInvalid("date-in-future", "/on");
        before.when(new JudgeCrime(new EntityId("none"), TODAY, YES, YES, YES, YES, FourConclusion.STALKING, WHY))
                .thenInvalid("crime-not-on-case", "/crime");
    }

    /// Panel case 6: recorded as stalking though FOUR is not met, "recording to be reviewed".
    @Test
    void recorded_as_stalking_though_four_is_not_met_stands_on_agendas_until_somebody_decides() {
        var contradictory = recorded(RecordedClass.STALKING).given(judge(NO, FourConclusion.HARASSMENT));
        assertEquals(List.of("class-disputed:id-1-1"), raised(contradictory));
        assertEquals(Urgency.HIGH, contradictory.finds("class-disputed").items().getFirst().urgency());
        var stands = new ResolveClass(FIRST, RecordedClass.STALKING, WHY);
        contradictory.when(stands).thenRefused("resolves-own-dispute");
        contradictory.by(INSPECTOR).when(stands).then(new ClassResolved(FIRST, RecordedClass.STALKING, RecordedClass.STALKING, WHY));
        assertEquals(List.of(), raised(contradictory.by(INSPECTOR).given(stands)));
        assertEquals(List.of(), raised(contradictory.by(INSPECTOR).given(new ResolveClass(FIRST, RecordedClass.HARASSMENT, WHY))));
    }

    /// The review's scenario "contradictory-class", and panel case 9.
    @Test
    void investigated_as_stalking_and_a_sergeant_writes_that_it_is_not_is_a_disagreement_that_somebody_must_resolve() {
        var investigated = recorded(RecordedClass.STALKING).given(judge(YES, FourConclusion.STALKING));
        assertEquals(List.of(), raised(investigated));
        investigated.by(SERGEANT).when(disagree(RecordedClass.HARASSMENT)).then(new ClassDisagreed(FIRST, RecordedClass.HARASSMENT, WHY));
        var disagreed = investigated.by(SERGEANT).given(disagree(RecordedClass.HARASSMENT));
        assertEquals(List.of("class-disputed:id-1-1"), raised(disagreed));
        disagreed.when(disagree(RecordedClass.HARASSMENT)).thenNothing();
        assertEquals(List.of("class-disputed:id-1-1"), raised(disagreed.given(new RecordOutcome(FIRST, 1, TODAY, null, null))));
        var resolve = new ResolveClass(FIRST, RecordedClass.STALKING, new Text("charged as stalking"));
        disagreed.by(SERGEANT).when(resolve).thenRefused("resolves-own-dispute");
        disagreed.by(Scenario.OFFICER).when(resolve).thenRefused("resolves-own-dispute");
        var resolved = disagreed.by(INSPECTOR).given(resolve);
        assertEquals(List.of(), raised(resolved));
        assertEquals(new UserId("sergeant"), first(resolved).turns().get(2).by());
        resolved.when(new ResolveClass(FIRST, RecordedClass.STALKING, WHY)).thenRefused("class-not-disputed");
    }

    @Test
    void what_was_resolved_is_open_again_once_class_or_judgement_change_or_somebody_disagrees() {
        var resolved = recorded(RecordedClass.STALKING).given(
                judge(NO, FourConclusion.HARASSMENT)).by(INSPECTOR).given(new ResolveClass(FIRST, RecordedClass.STALKING, WHY));
        assertEquals(1, raised(resolved.given(judge(NO, FourConclusion.NEITHER))).size());
        assertEquals(1, raised(resolved.given(disagree(null))).size());
        assertEquals(1, raised(resolved.given(new ReclassifyCrime(FIRST, RecordedClass.HARASSMENT, null, WHY),
                new ReclassifyCrime(FIRST, RecordedClass.STALKING, null, WHY))).size());
    }

    @Test
    void disagreeing_and_deciding_need_a_reason_and_a_crime_and_have_a_bound() {
        var before = recorded(RecordedClass.STALKING);
        before.when(new DisagreeOnClass(FIRST, null, Text.NONE)).thenInvalid("text-required", "/why");
        before.given(disagree(null)).when(new ResolveClass(FIRST, RecordedClass.OTHER, Text.NONE)).thenInvalid("text-required", "/why");
        before.when(new DisagreeOnClass(new EntityId("none"), null, WHY)).thenInvalid("crime-not-on-case", "/crime");
        var many = IntStream.range(1, ClassRules.TURNS_MAX)
                .mapToObj(i -> new DisagreeOnClass(FIRST, null, new Text("for reason " + i))).toArray(DisagreeOnClass[]::new);
        before.given(many).when(disagree(null)).thenInvalid("too-many", "/crime");
    }

    @Test
    void a_cancelled_crime_leaves_labels_and_counts_at_once() {
        var before = recorded(RecordedClass.STALKING);
        before.when(cancel()).then(new CrimeCancelled(FIRST, WHY));
        var disputed = before.given(judge(NO, FourConclusion.HARASSMENT));
        assertEquals(List.of(), raised(disputed.given(cancel())));
        var after = before.given(cancel());
        assertFalse(after.card().has("stalking"));
        assertEquals(0, Crimes.of(after.file()).counted().count());
        var summary = assertInstanceOf(Shown.Summary.class, after.reads(Crimes.RECORDED, Level.SUMMARY, CoreWords.load("crime"))).value();
        assertEquals(0, ((CrimesView.Summary) summary).count());
    }

    @Test
    void a_crime_is_cancelled_once_with_a_reason_and_nobody_decides_on_it_any_more() {
        var before = recorded(RecordedClass.STALKING);
        before.when(new CancelCrime(FIRST, Text.NONE)).thenInvalid("text-required", "/why");
        before.when(new CancelCrime(new EntityId("none"), WHY)).thenInvalid("crime-not-on-case", "/crime");
        var after = before.given(cancel());
        after.when(cancel()).thenRefused("crime-already-cancelled");
        after.when(disagree(null)).thenRefused("crime-already-cancelled");
        after.when(new ReclassifyCrime(FIRST, RecordedClass.OTHER, null, WHY)).thenRefused("crime-already-cancelled");
        after.when(new RecordOutcome(FIRST, 16, TODAY, null, null)).thenRefused("crime-already-cancelled");
        after.when(new ReopenOutcome(FIRST, WHY)).thenRefused("crime-already-cancelled");
        after.when(new SetOffence(FIRST, "Stalking")).thenRefused("crime-already-cancelled");
        after.when(new ResolveClass(FIRST, RecordedClass.OTHER, WHY)).thenRefused("crime-already-cancelled");
        after.when(new RecordCircumstances(FIRST, null, TODAY, null)).thenRefused("crime-already-cancelled");
        after.when(judge(YES, FourConclusion.STALKING)).thenRefused("crime-already-cancelled");
    }

    @Test
    void a_crime_cancelled_by_mistake_is_recorded_again() {
        var again = recorded(RecordedClass.STALKING).given(cancel(),
                new RecordCrime("DPP/1/25", RecordedClass.STALKING, null, null, TODAY, null, null, null));
        assertEquals(1, Crimes.of(again.file()).counted().count());
    }

    @Test
    void circumstances_are_said_as_they_should_read_from_now_on() {
        var known = new RecordCircumstances(FIRST, VictimRelation.EX_PARTNER, TODAY, null);
        var before = recorded(RecordedClass.STALKING);
        before.when(known).then(new CircumstancesRecorded(FIRST, VictimRelation.EX_PARTNER, TODAY, false));
        before.given(known).when(known).thenNothing();
        assertEquals(Circumstances.UNKNOWN, first(before.given(known, new RecordCircumstances(FIRST, null, null, null))).circumstances());
        before.when(new RecordCircumstances(FIRST, null, TODAY.plusDays(1), null)).thenInvalid("date-in-future", "/arrestedOn");
    }
}
