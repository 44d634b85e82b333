package gwarchod.core.casefile.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.advice.AdviceOutcome;
import gwarchod.core.casefile.advice.Advices;
import gwarchod.core.casefile.advice.AnswerAdvice;
import gwarchod.core.casefile.advice.AskAdvice;
import gwarchod.core.casefile.advice.AskedAbout;
import gwarchod.core.casefile.advice.ReturnAdvice;
import gwarchod.core.casefile.advice.SupplyAdvice;
import gwarchod.core.casefile.advice.WithdrawAdvice;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderLifeTest {
    private static final LocalDate TODAY = Days.of(Scenario.NOON);
    private static final LocalDate MADE = TODAY.minusDays(10);
    private static final EntityId ORDER = new EntityId("id-1-1");
    private static final Words WORDS = Words.load(List.of("checks", "order", "advice"));

    private final Scenario none = Scenario.of(Orders.DISCIPLINE, Person.DISCIPLINE, Management.DISCIPLINE,
            MappaLevel.DISCIPLINE, People.DISCIPLINE, Advices.DISCIPLINE);

    private static RecordOrder order(String type, OrderState state, @Nullable LocalDate made, @Nullable LocalDate ends, OrderOrigin origin) {
        return new RecordOrder(type, state, null, null, made, null, ends, null, List.of(), false, null, origin, null, null, null, List.of(), null, null);
    }

    private static ChangeOrder change(OrderState state, @Nullable LocalDate adjournedTo, @Nullable EntityId by) {
        return new ChangeOrder(ORDER, state, null, new Text("WHY"), null, null, null, null, null, null, null, null, adjournedTo, by);
    }

    private OrderRegister.Line line(Scenario after) {
        return lines(after).getFirst();
    }

    private List<OrderRegister.Line> lines(Scenario after) {
        return assertInstanceOf(Shown.Full.class, after.reads(OrderRegister.SECTION, Level.FULL, WORDS)) instanceof Shown.Full<?, ?>(OrderRegister all)
                ? all.orders() : List.of();
    }

    private OrderWork.Line work(Scenario after) {
        return ((Shown.Full<?, ?>) after.reads(OrderWork.SECTION, Level.FULL, WORDS)).value() instanceof OrderWork all
                ? all.orders().getFirst() : null;
    }

    private static AskAdvice ask(String adviser) {
        return new AskAdvice(adviser, AskedAbout.ORDER, ORDER, new Text("ENOUGH?"), null);
    }

    private static final EntityId QUESTION = new EntityId("id-2-1");

    @Test
    void an_order_about_which_lawyers_are_asked_is_one_about_which_advice_was_asked_until_it_is_applied_for() {
        var considered = none.given(order("spo", OrderState.CONSIDERED, null, null, OrderOrigin.OURS));
        assertEquals(OrderState.CONSIDERED, line(considered.given(ask("supervisor"))).state(), "a supervisor is asked about many things");
        var asked = considered.given(ask("legal-services"));
        assertEquals(OrderState.ADVICE_ASKED, line(asked).state());
        assertEquals(List.of(), work(asked).advice(), "that anybody was asked is for whoever may know it");
        var returned = asked.given(new ReturnAdvice(QUESTION, new Text("DATES MISSING"), TODAY.plusDays(3)));
        var answered = returned.given(new SupplyAdvice(QUESTION, new Text("HERE THEY ARE")))
                .given(new AnswerAdvice(QUESTION, new Text("YES"), AdviceOutcome.FOR));
        assertEquals(OrderState.ADVICE_ASKED, line(answered).state());
        assertEquals(OrderState.APPLIED, line(answered.given(change(OrderState.APPLIED, null, null))).state());
    }

    @Test
    void a_question_taken_back_leaves_the_order_considered_unless_another_was_asked() {
        var asked = none.given(order("spo", OrderState.CONSIDERED, null, null, OrderOrigin.OURS)).given(ask("legal-services"));
        var back = new WithdrawAdvice(QUESTION, new Text("ASKED TOO EARLY"));
        assertEquals(OrderState.CONSIDERED, line(asked.given(back)).state());
        assertEquals(OrderState.ADVICE_ASKED, line(asked.given(ask("legal-services")).given(back)).state());
        assertEquals(OrderState.APPLIED, line(asked.given(change(OrderState.APPLIED, null, null)).given(back)).state());
    }

    @Test
    void nobody_says_that_lawyers_were_asked_who_asks_nobody() {
        var considered = none.given(order("spo", OrderState.CONSIDERED, null, null, OrderOrigin.OURS));
        considered.when(change(OrderState.ADVICE_ASKED, null, null)).thenInvalid("order-advice-by-asking", "/state");
        assertEquals(OrderState.ADVICE_ASKED, line(none.given(order("spo", OrderState.ADVICE_ASKED, null, null, OrderOrigin.OURS))).state(),
                "what was asked before there was a file of it");
    }

    @Test
    void an_adjourned_application_says_to_when() {
        var applied = none.given(order("spo", OrderState.APPLIED, null, null, OrderOrigin.OURS));
        var adjourned = applied.given(change(OrderState.ADJOURNED, TODAY.plusDays(20), null));
        assertEquals(TODAY.plusDays(20), line(adjourned).adjournedTo());
        assertEquals(TODAY.plusDays(40), line(adjourned.given(change(OrderState.ADJOURNED, TODAY.plusDays(40), null))).adjournedTo());
        applied.when(change(OrderState.REFUSED, TODAY.plusDays(20), null)).thenInvalid("order-ended-not-heard", "/adjournedTo");
    }

    @Test
    void an_interim_order_is_superseded_by_the_full_one_of_the_same_case() {
        var both = none.given(order("spo-int", OrderState.INTERIM, MADE, null, OrderOrigin.OURS),
                order("spo", OrderState.GRANTED, TODAY, null, OrderOrigin.OURS));
        var full = new EntityId("id-2-1");
        var superseded = both.given(change(OrderState.SUPERSEDED, null, full));
        assertEquals("Stalking Protection Order", lines(superseded).stream().filter(one -> one.id().equals(ORDER)).findFirst().orElseThrow().supersededBy());
        both.when(change(OrderState.SUPERSEDED, null, ORDER)).thenInvalid("order-unknown", "/supersededBy");
        both.when(change(OrderState.SUPERSEDED, null, new EntityId("elsewhere"))).thenInvalid("order-unknown", "/supersededBy");
        both.when(change(OrderState.IN_FORCE, null, full)).thenInvalid("order-not-superseded", "/supersededBy");
    }

    @Test
    void service_says_who_served_it_how_and_what_proves_it() {
        var granted = none.given(order("spo", OrderState.GRANTED, MADE, MADE.plusYears(2), OrderOrigin.OURS));
        var served = granted.given(new ServeOrder(ORDER, MADE.plusDays(1), new Text("PC 1"), ServiceMethod.IN_PERSON, new Text("STATEMENT")));
        assertEquals(OrderState.SERVED, line(served).state());
        assertEquals(MADE.plusDays(1), line(served).servedOn());
        assertEquals(List.of(new OrderRegister.Service(MADE.plusDays(1), "PC 1", ServiceMethod.IN_PERSON, "STATEMENT")), line(served).services());
        granted.when(new ServeOrder(ORDER, MADE.minusDays(1), new Text("PC 1"), ServiceMethod.IN_PERSON, null)).thenInvalid("ends-before-starts", "/on");
        none.given(order("spo", OrderState.CONSIDERED, null, null, OrderOrigin.OURS))
                .when(new ServeOrder(ORDER, TODAY, new Text("PC 1"), ServiceMethod.IN_PERSON, null)).thenRefused("order-not-made-yet");
    }

    @Test
    void an_interim_order_that_is_served_stays_interim() {
        var served = none.given(order("spo-int", OrderState.INTERIM, MADE, null, OrderOrigin.OURS))
                .given(new ServeOrder(ORDER, MADE, new Text("PC 1"), ServiceMethod.AT_COURT, null));
        assertEquals(OrderState.INTERIM, line(served).state());
        assertEquals(MADE, line(served).servedOn());
    }

    @Test
    void a_fallback_is_prepared_with_what_has_to_happen_before_it_is_asked_for() {
        var prepared = none.given(new RecordOrder("dvpn", OrderState.CONSIDERED, null, null, null, null, null, new UserId("orders"), List.of(), false,
                new Text("In case no charge is secured"), OrderOrigin.OURS, null, null, null, List.of(), new Text("No charge is secured"), null));
        assertEquals("No charge is secured", line(prepared).origin().trigger());
        assertEquals(OrderState.APPLIED, line(prepared.given(change(OrderState.APPLIED, null, null))).state());
    }

    @Test
    void our_own_impossible_applications_are_refused_and_anybody_elses_order_is_recorded() {
        none.when(order("nmo", OrderState.APPLIED, null, null, OrderOrigin.OURS)).thenInvalid("order-not-ours-to-ask", "/type");
        none.when(order("ro-conv", OrderState.APPLIED, null, null, OrderOrigin.OURS)).thenInvalid("order-not-ours-to-ask", "/type");
        none.when(order("dapo", OrderState.APPLIED, null, null, OrderOrigin.OURS)).thenInvalid("order-not-available-here", "/type");
        none.when(order("dvpo", OrderState.APPLIED, null, TODAY.plusDays(90), OrderOrigin.OURS)).thenInvalid("order-term-outside-statute", "/expiresOn");
        none.given(order("spo", OrderState.CONSIDERED, null, null, OrderOrigin.OURS)).given(change(OrderState.APPLIED, null, null));
        for (String type : List.of("nmo", "dapo", "dvpo")) {
            none.given(order(type, OrderState.APPLIED, null, TODAY.plusDays(90), OrderOrigin.ANOTHER_FORCE));
            none.given(order(type, OrderState.IN_FORCE, MADE, MADE.plusDays(90), OrderOrigin.A_COURT));
        }
        var considered = none.given(order("dapo", OrderState.CONSIDERED, null, null, OrderOrigin.OURS));
        considered.when(change(OrderState.APPLIED, null, null)).thenInvalid("order-not-available-here", "/type");
    }

    @Test
    void an_order_against_somebody_too_young_is_refused_where_it_is_ours_and_flagged_where_a_court_made_it() {
        var young = none.given(OpenCase.of("Young", "Somebody", TODAY.minusYears(16)));
        young.when(order("dvpo", OrderState.APPLIED, null, null, OrderOrigin.OURS)).thenInvalid("order-subject-too-young", "/type");
        var made = young.given(order("dvpo", OrderState.IN_FORCE, MADE, MADE.plusDays(20), OrderOrigin.A_COURT));
        assertEquals(List.of(OrderFlag.AGE_OUTSIDE_STATUTE), line(made).flags());
        assertTrue(line(made).outsideStatute());
    }

    @Test
    void what_a_court_made_outside_the_statute_is_recorded_and_goes_to_legal_services() {
        var shortTerm = none.given(order("spo", OrderState.IN_FORCE, MADE, MADE.plusMonths(6), OrderOrigin.A_COURT));
        assertEquals(List.of(OrderFlag.TERM_OUTSIDE_STATUTE), line(shortTerm).flags());
        var varied = none.given(order("dvpo", OrderState.VARIED, MADE, MADE.plusDays(20), OrderOrigin.A_COURT));
        assertEquals(List.of(OrderFlag.CHANGE_OUTSIDE_STATUTE), line(varied).flags());
        var early = none.given(order("spo", OrderState.EXPIRED, LocalDate.of(2019, 12, 1), LocalDate.of(2022, 1, 1), OrderOrigin.A_COURT));
        assertEquals(List.of(OrderFlag.NOT_LAW_THEN), line(early).flags());
        var requires = none.given(order("nmo", OrderState.IN_FORCE, MADE, null, OrderOrigin.A_COURT))
                .given(new DescribeOrder(ORDER, OrderOrigin.A_COURT, null, null, false, List.of(), null))
                .given(new AddCondition(ORDER, ConditionKind.REQUIREMENT, new Text("TO ATTEND"), null, null, List.of(), List.of()));
        assertEquals(List.of(OrderFlag.REQUIREMENT_OUTSIDE_STATUTE), line(requires).flags());
    }

    @Test
    void one_made_without_notice_shows_that_awareness_is_not_evidenced_until_its_service_is_proved() {
        var made = none.given(order("nmo", OrderState.IN_FORCE, MADE, null, OrderOrigin.A_COURT))
                .given(new DescribeOrder(ORDER, OrderOrigin.A_COURT, null, null, true, List.of(), null));
        assertEquals(List.of(OrderFlag.AWARENESS_NOT_EVIDENCED), line(made).flags());
        assertFalse(line(made).outsideStatute());
        var told = made.given(new ServeOrder(ORDER, MADE, new Text("PC 1"), ServiceMethod.BY_POST, null));
        assertEquals(List.of(OrderFlag.AWARENESS_NOT_EVIDENCED), line(told).flags(), "said, but nothing proves it");
        assertEquals(List.of(), line(made.given(new ServeOrder(ORDER, MADE, new Text("PC 1"), ServiceMethod.IN_PERSON, new Text("STATEMENT")))).flags());
        assertEquals(List.of(), line(made.given(new DescribeOrder(ORDER, OrderOrigin.A_COURT, null, null, false, List.of(), null))).flags());
    }

    @Test
    void unknown_parts_are_marked_until_they_are_known() {
        var taken = none.given(new RecordOrder("nmo", OrderState.IN_FORCE, null, null, null, null, null, null, List.of(), false, null,
                OrderOrigin.ANOTHER_FORCE, new Text("ANOTHER FORCE"), null, null,
                List.of(OrderPart.COURT, OrderPart.MADE_ON, OrderPart.CONDITIONS), null, null));
        assertEquals(Set.of(OrderPart.COURT, OrderPart.MADE_ON, OrderPart.CONDITIONS), Set.copyOf(line(taken).unknown()));
        var more = taken.given(new AddCondition(ORDER, ConditionKind.PROHIBITION, new Text("NOT TO CONTACT"), null, null, List.of(), List.of()));
        assertEquals(Set.of(OrderPart.COURT, OrderPart.MADE_ON), Set.copyOf(line(more).unknown()));
        assertEquals("ANOTHER FORCE", line(more).origin().from());
    }

    @Test
    void circulation_is_dated_for_each_system() {
        var made = none.given(order("spo", OrderState.IN_FORCE, MADE, null, OrderOrigin.OURS))
                .given(new CirculateOrder(ORDER, Circulation.PNC, MADE.plusDays(1), new Text("PNC 1")),
                        new CirculateOrder(ORDER, Circulation.NICHE, TODAY, null));
        assertEquals(List.of(new OrderWork.Circulated(Circulation.NICHE, TODAY, null), new OrderWork.Circulated(Circulation.PNC, MADE.plusDays(1), "PNC 1")),
                work(made).circulated());
        made.when(new CirculateOrder(ORDER, Circulation.PNC, TODAY.plusDays(1), null)).thenInvalid("date-in-future", "/on");
        none.given(order("spo", OrderState.CONSIDERED, null, null, OrderOrigin.OURS))
                .when(new CirculateOrder(ORDER, Circulation.PNC, TODAY, null)).thenRefused("order-not-made-yet");
    }

    @Test
    void who_manages_the_person_is_proposed_by_rules_and_the_rules_settle_what_the_review_says_twice() {
        var spo = none.given(order("spo", OrderState.IN_FORCE, MADE, null, OrderOrigin.OURS));
        assertEquals(LeadTeam.IOM, proposed(spo));
        assertEquals(LeadTeam.MOSOVO, proposed(spo.given(new SetLevel(1, 1, TODAY, new Text("REGISTERED"), new MeetingId("meeting-one"), null))));
        assertEquals(LeadTeam.LOCAL_POLICING, proposed(none.given(order("dvpo", OrderState.IN_FORCE, MADE, MADE.plusDays(20), OrderOrigin.OURS))));
        assertEquals(LeadTeam.NEIGHBOURHOOD, proposed(none.given(order("nmo", OrderState.IN_FORCE, MADE, null, OrderOrigin.A_COURT))));
        assertNull(proposed(none.given(order("spo", OrderState.APPLIED, null, null, OrderOrigin.OURS))), "it binds nobody yet");
    }

    private static @Nullable LeadTeam proposed(Scenario after) {
        var orders = after.state(Orders.DISCIPLINE);
        return LeadRules.RULES.propose(after.file(), orders.all().getFirst()).map(LeadRules.Line::team).orElse(null);
    }

    @Test
    void whoever_accepts_to_manage_the_person_says_why_and_leads_on_the_case() {
        var spo = none.given(order("spo", OrderState.IN_FORCE, MADE, null, OrderOrigin.OURS));
        var accept = new AcceptLead(ORDER, LeadTeam.MOSOVO, new UserId("mosovo"), new AgencyId("police"), new Text("KNOWN FOR YEARS"));
        spo.when(new AcceptLead(ORDER, LeadTeam.IOM, new UserId("iom"), new AgencyId("police"), Text.NONE)).thenInvalid("text-required", "/why");
        var accepted = spo.given(accept);
        assertEquals(new UserId("mosovo"), Management.of(accepted.file()).lead().orElseThrow().user());
        var said = accepted.state(Orders.DISCIPLINE).all().getFirst().file().lead().said();
        assertEquals(LeadTeam.IOM, said.proposed());
        assertEquals("stalking", said.rule());
        accepted.when(accept).thenNothing();
    }

    @Test
    void an_application_of_ours_may_ask_for_a_term_that_is_lawful_for_an_order_made_once_it_is_heard() {
        none.given(order("dvpo", OrderState.APPLIED, null, TODAY.plusDays(28 + 27), OrderOrigin.OURS));
        none.when(order("dvpo", OrderState.APPLIED, null, TODAY.plusDays(28 + 28), OrderOrigin.OURS)).thenInvalid("order-term-outside-statute", "/expiresOn");
        none.given(order("sro", OrderState.APPLIED, null, TODAY.plusYears(2).minusDays(1), OrderOrigin.OURS));
        none.when(order("sro", OrderState.APPLIED, null, TODAY.plusYears(2).minusDays(2), OrderOrigin.OURS))
                .thenInvalid("order-term-outside-statute", "/expiresOn");
    }

    @Test
    void a_sexual_harm_order_of_a_court_that_is_too_short_is_recorded_and_flagged() {
        var made = none.given(order("shpo", OrderState.IN_FORCE, MADE, MADE.plusYears(5).minusDays(2), OrderOrigin.A_COURT));
        assertEquals(List.of(OrderFlag.TERM_OUTSIDE_STATUTE), line(made).flags());
        assertEquals(List.of(), line(none.given(order("shpo", OrderState.IN_FORCE, MADE, MADE.plusYears(5).minusDays(1), OrderOrigin.A_COURT))).flags());
    }
}
