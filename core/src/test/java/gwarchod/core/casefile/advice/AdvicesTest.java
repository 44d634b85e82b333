package gwarchod.core.casefile.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.advice.AdviceEvent.Answered;
import gwarchod.core.casefile.advice.AdviceEvent.Asked;
import gwarchod.core.casefile.advice.AdviceEvent.Returned;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.EntityId;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdvicesTest {
    private static final Instant NOW = Scenario.NOON;
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final EntityId CRIME = new EntityId("id-2-1");
    private static final EntityId FIRST = new EntityId("id-3-1");
    private static final Text WHY = new Text("Is this a course of conduct?");
    private static final Text ANSWER = new Text("Yes: record stalking.");
    private static final Words WORDS = CoreWords.load("advice");

    /// A victim and a crime.
    private static Scenario scenario() {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE, Orders.DISCIPLINE, Breaches.DISCIPLINE,
                Actions.DISCIPLINE, Advices.DISCIPLINE).given(
                new AddPerson(new PersonName("Bowen", "Siân"), List.of(), ProtectedKind.VICTIM, new Text("neighbour"), null, null, null),
                new RecordCrime("DPP/1/25", RecordedClass.HARASSMENT, null, null, TODAY, null, null, null));
    }

    private static AskAdvice ask(String adviser) {
        return new AskAdvice(adviser, AskedAbout.CASE, null, WHY, null);
    }

    private static Scenario asked(String adviser, CaseCommand... then) {
        return scenario().given(ask(adviser)).given(then);
    }

    private static List<String> agenda(Scenario scenario, String rule) {
        return scenario.finds(rule).items().stream().map(AgendaItem::id).toList();
    }

    @Test
    void advice_is_asked_for_by_the_time_usual_for_its_adviser_or_by_another() {
        scenario().when(ask("duty-inspector")).then(
                new Asked(FIRST, "duty-inspector", AskedAbout.CASE, null, NOW.plus(Duration.ofHours(4)), WHY, null));
        assertEquals(Map.of("advice", "id-3-1"), scenario().when(ask("duty-inspector")).ids());
        var soon = NOW.plus(Duration.ofMinutes(30));
        scenario().when(new AskAdvice("supervisor", AskedAbout.CRIME, CRIME, WHY, soon)).then(
                new Asked(FIRST, "supervisor", AskedAbout.CRIME, CRIME, soon, WHY, null));
    }

    @Test
    void a_question_is_for_an_adviser_there_is_and_about_something_on_the_case() {
        scenario().when(ask("nobody")).thenInvalid("adviser-unknown", "/adviser");
        refused("advice-about-whole-case", AskedAbout.CASE, CRIME);
        refused("advice-about-what", AskedAbout.CRIME, null);
        refused("advice-about-unknown", AskedAbout.CRIME, FIRST);
        refused("advice-about-unknown", AskedAbout.ORDER, CRIME);
        refused("advice-about-unknown", AskedAbout.BREACH, CRIME);
        scenario().when(new AskAdvice("supervisor", AskedAbout.CASE, null, Text.NONE, null)).thenInvalid("text-required", "/question");
        scenario().when(new AskAdvice("supervisor", AskedAbout.CASE, null, WHY, NOW)).thenInvalid("date-in-past", "/by");
    }

    private static void refused(String code, AskedAbout about, @Nullable EntityId item) {
        scenario().when(new AskAdvice("supervisor", about, item, WHY, null)).thenInvalid(code, "/item");
    }

    @Test
    void what_lawyer_and_client_say_is_kept_apart_and_guarded() {
        var said = new Text("Siân is afraid");
        scenario().guarding(People.guard(scenario().file())).when(new AskAdvice("legal-services", AskedAbout.CASE, null, said, null)).then(
                new Asked(FIRST, "legal-services", AskedAbout.CASE, null, NOW.plus(Duration.ofHours(72)), null,
                        new Text("{{person:id-1-1}} is afraid")));
        asked("legal-services").when(new AnswerAdvice(FIRST, ANSWER, null)).then(new Answered(FIRST, null, ANSWER, null));
        asked("supervisor").when(new AnswerAdvice(FIRST, ANSWER, null)).then(new Answered(FIRST, ANSWER, null, null));
    }

    @Test
    void lawyers_say_of_an_order_whether_they_are_for_it_and_of_nothing_else() {
        var ordered = scenario().given(new RecordOrder("spo", OrderState.CONSIDERED, null, null, null, null, null, null, List.of(), false, null,
                null, null, null, null, List.of(), null, null));
        var asked = ordered.given(new AskAdvice("legal-services", AskedAbout.ORDER, FIRST, WHY, null));
        var question = new EntityId("id-4-1");
        asked.when(new AnswerAdvice(question, ANSWER, null)).thenInvalid("advice-for-or-against", "/outcome");
        asked.when(new AnswerAdvice(question, ANSWER, AdviceOutcome.AGAINST)).then(new Answered(question, null, ANSWER, AdviceOutcome.AGAINST));
        asked("supervisor").when(new AnswerAdvice(FIRST, ANSWER, AdviceOutcome.FOR)).thenInvalid("advice-only-on-orders", "/outcome");
        assertEquals(new OrdersAdvised(Map.of(FIRST, TODAY.plusDays(3))), asked.card().kept().get(OrdersAdvised.KEPT));
        var answered = asked.given(new AnswerAdvice(question, ANSWER, AdviceOutcome.FOR));
        assertNull(answered.card().kept().get(OrdersAdvised.KEPT));
        assertEquals(AdviceOutcome.FOR, answered.state(Advices.DISCIPLINE).find(question).orElseThrow().outcome());
    }

    @Test
    void a_question_is_returned_for_more_information_by_a_date_and_goes_on_with_it() {
        var back = new ReturnAdvice(FIRST, new Text("Which order?"), TODAY.plusDays(3));
        asked("supervisor").when(back).then(new Returned(FIRST, TODAY.plusDays(3), new Text("Which order?"), null));
        asked("supervisor").when(new ReturnAdvice(FIRST, WHY, TODAY.minusDays(1))).thenInvalid("date-in-past", "/by");
        asked("supervisor").when(new SupplyAdvice(FIRST, WHY)).thenRefused("advice-not-returned");
        var returned = asked("supervisor", back);
        returned.when(back).thenRefused("advice-returned");
        assertEquals(AdviceState.RETURNED, first(returned).state());
        var supplied = returned.given(new SupplyAdvice(FIRST, new Text("The second")));
        assertEquals(AdviceState.ASKED, first(supplied).state());
        assertEquals(NOW.plus(Duration.ofHours(24)), first(supplied).due());
    }

    private static Advice first(Scenario scenario) {
        return scenario.state(Advices.DISCIPLINE).find(FIRST).orElseThrow();
    }

    @Test
    void a_question_is_answered_or_taken_back_once_and_an_answer_read_once() {
        asked("supervisor").when(new WithdrawAdvice(FIRST, Text.NONE)).thenInvalid("text-required", "/why");
        asked("supervisor").when(new NoteAdvice(FIRST)).thenRefused("advice-not-answered");
        asked("supervisor", new WithdrawAdvice(FIRST, WHY)).when(new AnswerAdvice(FIRST, ANSWER, null)).thenRefused("advice-over");
        var answered = asked("supervisor", new AnswerAdvice(FIRST, ANSWER, null));
        answered.when(new WithdrawAdvice(FIRST, WHY)).thenRefused("advice-over");
        answered.given(new NoteAdvice(FIRST)).when(new NoteAdvice(FIRST)).thenNothing();
        scenario().when(new AnswerAdvice(FIRST, ANSWER, null)).thenInvalid("advice-unknown", "/advice");
    }

    @Test
    void unanswered_past_its_time_it_stands_on_the_agenda_until_somebody_answers() {
        var asked = asked("supervisor");
        assertEquals(List.of(), agenda(asked.at(NOW.plus(Duration.ofHours(24)).minusSeconds(1)), "advice-unanswered"));
        assertEquals(List.of("advice-unanswered:supervisor:id-3-1"), agenda(asked.at(NOW.plus(Duration.ofHours(24))), "advice-unanswered"));
        assertEquals(NOW.plus(Duration.ofHours(24)), asked.finds("advice-unanswered").lookAgain().orElseThrow());
        var late = asked.at(NOW.plus(Duration.ofDays(2)));
        assertEquals(List.of(), agenda(late.given(new AnswerAdvice(FIRST, ANSWER, null)), "advice-unanswered"));
    }

    @Test
    void what_an_adviser_needs_to_know_stands_there_from_the_day_after_it_was_needed() {
        var returned = asked("supervisor", new ReturnAdvice(FIRST, WHY, TODAY));
        assertEquals(List.of(), agenda(returned.at(Instant.parse("2025-06-11T22:59:59Z")), "advice-information-due"));
        var late = returned.at(Instant.parse("2025-06-11T23:00:00Z"));        // midnight in Wales
        assertEquals(List.of("advice-information-due:supervisor:id-3-1"), agenda(late, "advice-information-due"));
        assertEquals(List.of(), agenda(late, "advice-unanswered"));
    }

    @Test
    void while_a_question_is_open_the_card_says_of_whom_it_was_asked() {
        assertEquals(Map.of("advice.for-supervisor", NOW), asked("supervisor").card().facts().asked());
        assertEquals(Map.of("advice.for-supervisor", NOW), asked("supervisor", new ReturnAdvice(FIRST, WHY, TODAY)).card().facts().asked());
        assertEquals(Map.of(), asked("supervisor", new AnswerAdvice(FIRST, ANSWER, null)).card().facts().asked());
    }

    @Test
    void who_may_not_read_what_lawyers_say_reads_that_they_were_asked() {
        var file = asked("legal-services", new AnswerAdvice(FIRST, ANSWER, null));
        Shown<AdviceView.Summary, AdviceView> shown = file.reads(AdviceView.SECTION, Level.FULL, WORDS);
        var line = assertInstanceOf(Shown.Full.class, shown).value() instanceof AdviceView view ? view.questions().getFirst() : null;
        assertEquals(List.of(), line.steps());
        assertEquals("Legal Services", line.adviserName());
        Shown<PrivilegedView.Summary, PrivilegedView> apart = file.reads(PrivilegedView.SECTION, Level.FULL, WORDS);
        var said = assertInstanceOf(Shown.Full.class, apart).value() instanceof PrivilegedView view ? view.questions().getFirst().steps() : null;
        assertEquals(List.of(WHY.raw(), ANSWER.raw()), said.stream().map(AdviceView.Step::said).toList());
        assertInstanceOf(Shown.Empty.class, asked("supervisor").reads(PrivilegedView.SECTION, Level.FULL, WORDS));
    }

    @Test
    void every_kind_of_adviser_has_a_name_and_a_time() {
        assertEquals(List.of("supervisor", "duty-inspector", "legal-services", "stalking-champion", "offender-management"), Adviser.codes());
        for (String code : Adviser.codes()) {
            assertTrue(WORDS.has("adviser." + code), code);
            assertTrue(Adviser.within(Settings.AREA, code, LocalDate.of(2000, 1, 1)).isPositive(), code);
        }
        assertEquals(Set.of("advice.for-supervisor", "advice.for-duty-inspector", "advice.for-legal-services", "advice.for-stalking-champion",
                "advice.for-offender-management"), Advices.permissions());
    }

    @Test
    void its_events_are_stored_as_the_golden_files_say_and_its_words_are_written() {
        Golden.check(AdviceEvent.TYPES);
        CoreWords.check(Advices.DISCIPLINE, AskedAbout.class, AdviceState.class, AdviceOutcome.class);
    }
}
