package gwarchod.core.casefile.considered;

import static gwarchod.core.casefile.considered.ConsideredCase.CRIME;
import static gwarchod.core.casefile.considered.ConsideredCase.TODAY;
import static gwarchod.core.casefile.considered.ConsideredCase.WHY;
import static gwarchod.core.casefile.considered.ConsideredCase.WORDS;
import static gwarchod.core.casefile.considered.ConsideredCase.allConsidered;
import static gwarchod.core.casefile.considered.ConsideredCase.asked;
import static gwarchod.core.casefile.considered.ConsideredCase.completed;
import static gwarchod.core.casefile.considered.ConsideredCase.considered;
import static gwarchod.core.casefile.considered.ConsideredCase.empty;
import static gwarchod.core.casefile.considered.ConsideredCase.full;
import static gwarchod.core.casefile.considered.ConsideredCase.gaps;
import static gwarchod.core.casefile.considered.ConsideredCase.not;
import static gwarchod.core.casefile.considered.ConsideredCase.raised;
import static gwarchod.core.casefile.considered.ConsideredCase.reasons;
import static gwarchod.core.casefile.considered.ConsideredCase.reported;
import static gwarchod.core.casefile.considered.ConsideredCase.stalking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.ConsiderAssessment;
import gwarchod.core.casefile.considered.ConsideredEvent.Recorded;
import gwarchod.core.casefile.crime.CancelCrime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordOutcome;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.CorrectPerson;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.safeguarding.MaracCriterion;
import gwarchod.core.casefile.safeguarding.ReferToMarac;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is asked for and what was considered.
class ConsideredTest {
    @Test
    void only_what_the_law_allows_is_asked() {
        assertEquals(List.of("sash", "hre", "thrive", "four", "time-investment", "spo", "programme", "clinic"), asked(stalking()));
        assertEquals(List.of("sash", "thrive", "four"), asked(reported(RecordedClass.HARASSMENT, false)));
        assertEquals(List.of("thrive"), asked(reported(RecordedClass.OTHER, false)));
        assertEquals(List.of("sash", "dash", "hre", "thrive", "four", "dvpn", "nmo", "programme"), asked(reported(RecordedClass.HARASSMENT, true)));
    }

    @Test
    void who_is_under_eighteen_or_unknown_is_not_asked_about_as_an_adult_is() {
        var child = empty().given(OpenCase.of("Bach", "Huw", LocalDate.of(2010, 1, 1)),
                new RecordCrime("DPP/1/25", RecordedClass.STALKING, null, true, TODAY, null, null, null));
        assertTrue(asked(child).contains("spo"));
        assertFalse(asked(child).contains("dvpn"));
        assertFalse(asked(child).contains("programme"));
        var nobody = empty().given(new OpenCase(null, null, List.of(), List.of(), true),
                new RecordCrime("DPP/1/25", RecordedClass.STALKING, null, false, TODAY, null, null, null));
        assertEquals(List.of("sash", "hre", "thrive", "four", "time-investment"), asked(nobody));
    }

    @Test
    void with_or_without_a_domestic_abuse_link_the_same_is_asked_by_the_same_clock_where_the_law_does_not_differ() {
        var without = stalking();
        var with = reported(RecordedClass.STALKING, true);
        assertTrue(asked(with).containsAll(asked(without)));
        for (Scenario one : List.of(without, with)) {
            assertEquals(List.of(), raised(one.at(Instant.parse("2025-06-14T22:59:59Z")), "not-considered"));
            assertEquals(List.of("not-considered:id-2-1:2025-06-14"), raised(one.at(Instant.parse("2025-06-14T23:00:00Z")), "not-considered"));
        }
    }

    @Test
    void one_reason_covers_a_group_in_one_entry() {
        var scenario = stalking();
        scenario.when(considered(TODAY, WHY, not("spo", null), new Considering("programme", Verdict.CONSIDERED, null)))
                .then(new Recorded(new EntityId("id-3-1"), CRIME, TODAY, Forum.DAILY_MANAGEMENT,
                        List.of(not("spo", null), new Considering("programme", Verdict.CONSIDERED, null)), WHY));
        var after = scenario.given(considered(TODAY, WHY, not("spo", null), new Considering("programme", Verdict.CONSIDERED, null)));
        assertFalse(gaps(after).contains("spo"));
        assertEquals(GapReason.UNDECIDED, reasons(after).get("programme"));
        assertEquals(List.of(), gaps(allConsidered(scenario)));
    }

    /// The review's scenario "dvpn-not-progressed".
    @Test
    void what_was_considered_and_not_pursued_is_part_of_the_file_with_its_reason_and_where_it_was_said() {
        var after = reported(RecordedClass.HARASSMENT, true).given(new RecordOutcome(CRIME, 15, TODAY, null, null),
                considered(TODAY, null, not("dvpn", new Text("no further risk of violence in the next days"))));
        var entry = full(after).crimes().getFirst().entries().getFirst();
        assertEquals(Forum.DAILY_MANAGEMENT, entry.forum());
        assertEquals("officer", entry.by());
        assertEquals(new ConsideredView.ConsideredRow("dvpn", "Domestic Violence Protection Notice", Verdict.NOT_PURSUED,
                "no further risk of violence in the next days"), entry.considered().getFirst());
        assertFalse(gaps(after).contains("dvpn"));
    }

    @Test
    void a_decision_has_a_reason_and_names_what_there_is_once_on_a_day_that_has_come() {
        var scenario = stalking();
        scenario.when(considered(TODAY, null, not("spo", null))).thenInvalid("text-required", "/rationale");
        scenario.when(considered(TODAY, null, not("spo", Text.NONE))).thenInvalid("text-required", "/considered/0/why");
        scenario.when(considered(TODAY, WHY, not("asbo", null))).thenInvalid("option-unknown", "/considered/0/what");
        scenario.when(considered(TODAY, WHY, not("spo", null), not("spo", null))).thenInvalid("option-twice", "/considered/1/what");
        scenario.when(considered(TODAY, WHY)).thenInvalid("value-required", "/considered");
        scenario.when(considered(TODAY.plusDays(1), WHY, not("spo", null))).thenInvalid("date-in-future", "/on");
        scenario.when(considered(TODAY.minusDays(1), WHY, not("spo", null))).thenInvalid("ends-before-starts", "/on");
        scenario.when(new RecordConsiderations(new EntityId("none"), TODAY, Forum.OTHER, List.of(not("spo", null)), WHY))
                .thenInvalid("crime-not-on-case", "/crime");
        scenario.given(new CancelCrime(CRIME, WHY)).when(considered(TODAY, WHY, not("spo", null))).thenRefused("crime-already-cancelled");
    }

    @Test
    void at_high_risk_each_needs_a_reason_of_its_own_also_what_was_considered_before() {
        var high = completed(allConsidered(stalking()), AssessmentTool.SASH, AssessmentLevel.HIGH);
        assertEquals(GapReason.OWN_REASON, reasons(high).get("spo"));
        high.when(considered(TODAY, WHY, not("spo", null), not("programme", WHY))).thenInvalid("reason-each-required", "/considered/0/why");
        assertNull(reasons(high.given(considered(TODAY, null, not("spo", WHY), not("programme", WHY)))).get("spo"));
        assertNull(reasons(high.given(considered(TODAY, WHY, not("spo", null)))).get("spo"));
        var low = completed(allConsidered(stalking()), AssessmentTool.SASH, AssessmentLevel.LOW);
        assertEquals(List.of(), gaps(low));
    }

    @Test
    void what_an_assessment_or_an_order_of_the_file_says_is_considered_too() {
        var done = completed(stalking(), AssessmentTool.SASH, AssessmentLevel.LOW);
        assertFalse(gaps(done).contains("sash"));
        var notDone = stalking().given(new ConsiderAssessment(null, AssessmentTool.HRE, TODAY, CRIME, null, null, WHY));
        assertFalse(gaps(notDone).contains("hre"));
        var orders = stalking().given(new RecordOrder("spo", OrderState.CONSIDERED, null, null, null, null, null, null,
                List.of(), false, null));
        assertEquals(GapReason.UNDECIDED, reasons(orders).get("spo"));
        var declined = stalking().given(new RecordOrder("spo", OrderState.DECLINED, null, null, null, null, null, null,
                List.of(), false, WHY));
        assertFalse(gaps(declined).contains("spo"));
    }

    @Test
    void to_have_considered_an_interim_order_is_to_have_considered_one() {
        assertTrue(withoutOrder(stalking()));
        assertTrue(withoutOrder(stalking().given(considered(TODAY, WHY, not("programme", null)))));
        assertFalse(withoutOrder(stalking().given(considered(TODAY, WHY, not("spo-int", null)))));
        assertFalse(withoutOrder(stalking().given(new RecordOrder("spo-int", OrderState.CONSIDERED, null, null, null, null, null, null,
                List.of(), false, null))));
    }

    private static boolean withoutOrder(Scenario scenario) {
        return ConsideredGaps.of(scenario.file()).gaps().stream().anyMatch(gap -> gap.what().equals(ConsideredGaps.ORDER));
    }

    @Test
    void the_summary_says_how_much_is_missing_and_not_what() {
        var summary = assertInstanceOf(Shown.Summary.class, stalking().reads(Considerations.LOG, Level.SUMMARY, WORDS)).value();
        assertEquals(new ConsideredView.Summary(8, 0, LocalDate.of(2025, 6, 14), false), summary);
    }

    @Test
    void everything_that_can_be_considered_has_a_name_in_both_languages() {
        Option.all().forEach(option -> assertTrue(WORDS.has(option.name().key()), option.code()));
        CoreWords.check(Considerations.DISCIPLINE, Verdict.class, Forum.class, OptionKind.class, Ground.class, GapReason.class);
        assertTrue(Arrays.stream(AssessmentTool.values()).allMatch(tool -> Option.all().stream().anyMatch(option -> option.is(tool))));
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(Considerations.DISCIPLINE.events());
    }

    @Test
    void who_was_referred_to_marac_was_considered_for_it_and_that_is_told_to_whoever_may_know_of_the_referral() {
        var person = new PersonId("id-1-1");
        var high = completed(empty().given(new AddPerson(new PersonName("Bowen", "Siân"), List.of(), ProtectedKind.VICTIM, new Text("EX"), null, null, null),
                new RecordCrime("DPP/1/25", RecordedClass.STALKING, null, true, TODAY, person, null, null)), AssessmentTool.SASH, AssessmentLevel.HIGH);
        assertTrue(gaps(high).contains("marac"));
        var referred = high.given(new ReferToMarac(person, TODAY, Set.of(MaracCriterion.PROFESSIONAL_JUDGEMENT), new Text("afraid for her life")));
        assertFalse(gaps(referred).contains("marac"));
        var told = full(referred).crimes().getFirst().asked().stream().filter(one -> one.what().equals("marac")).findFirst().orElseThrow();
        assertNull(told.verdict(), "whoever reads the log alone isn't told of the referral");
        var late = Instant.parse("2025-07-01T12:00:00Z");
        assertEquals(high.at(late).finds("not-considered").items().getFirst().title(), referred.at(late).finds("not-considered").items().getFirst().title(),
                "nor can they count it");
    }

    @Test
    void what_can_be_considered_only_of_somebody_known_is_due_from_the_day_they_were_identified() {
        var nobody = empty().given(new OpenCase(null, null, List.of(), List.of(), true),
                new RecordCrime("DPP/1/25", RecordedClass.STALKING, null, false, TODAY, null, null, null));
        var later = LocalDate.of(2025, 8, 1);
        var known = nobody.at(Instant.parse("2025-08-01T12:00:00Z")).given(
                new CorrectPerson(new PersonName("Enghraifft", "Bryn"), LocalDate.of(1980, 1, 1), List.of(), WHY));
        var due = Asked.of(known.file(), Crimes.of(known.file()).all().getFirst()).stream()
                .collect(Collectors.toMap(one -> one.option().code(), Asked::dueOn));
        assertEquals(List.of(later.plusDays(3), later.plusDays(3), TODAY.plusDays(3)), List.of(due.get("spo"), due.get("programme"), due.get("sash")));
        var renamed = known.at(Instant.parse("2025-09-01T12:00:00Z")).given(
                new CorrectPerson(new PersonName("Enghraifft", "Bryan"), LocalDate.of(1980, 1, 1), List.of(), WHY));
        assertEquals(later.plusDays(3), Asked.of(renamed.file(), Crimes.of(renamed.file()).all().getFirst()).stream()
                .filter(one -> one.option().code().equals("spo")).findFirst().orElseThrow().dueOn());
    }
}
