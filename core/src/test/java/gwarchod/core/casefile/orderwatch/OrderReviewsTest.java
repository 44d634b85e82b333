package gwarchod.core.casefile.orderwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.order.ChangeOrder;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.orderwatch.OrderReviews.ReviewStep;
import gwarchod.core.casefile.orderwatch.WatchEvent.Reviewed;
import gwarchod.core.casefile.orderwatch.WatchEvent.VictimsView;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderReviewsTest {
    private static final EntityId ORDER = new EntityId("id-1-1");
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final Words WORDS = Words.load(List.of("checks", "order", "watch"));

    private final Scenario none = Scenario.of(Orders.DISCIPLINE, Breaches.DISCIPLINE, OrderWatch.DISCIPLINE);
    private final Scenario indefinite = none.given(order(TODAY, null));
    private final Scenario twoYears = none.given(order(TODAY, TODAY.plusYears(2).minusDays(1)));

    private static RecordOrder order(LocalDate made, @Nullable LocalDate expires) {
        return new RecordOrder("spo", OrderState.IN_FORCE, null, null, made, made, expires, new UserId("orders"), List.of(), false, null);
    }

    private static ReviewOrder review(@Nullable String view, @Nullable String notContacted, @Nullable LocalDate next) {
        return new ReviewOrder(ORDER, ReviewOccasion.OTHER, null, ReviewConclusion.KEEP, new Text("NOTE"), null,
                view == null ? null : new Text(view), notContacted == null ? null : new Text(notContacted), next);
    }

    private static ScheduleReview schedule(LocalDate due) {
        return new ScheduleReview(ORDER, due, null);
    }

    private static List<String> titles(Scenario scenario, String rule) {
        return scenario.finds(rule).items().stream().map(item -> item.urgency() + " " + WORDS.say(Lang.EN, item.title())).toList();
    }

    private static OrderReviews full(Scenario scenario) {
        return assertInstanceOf(OrderReviews.class,
                assertInstanceOf(Shown.Full.class, scenario.reads(OrderReviews.SECTION, Level.FULL, WORDS)).value());
    }

    /// Scenario order-victim-view of case-findings-2023.json: somebody was arrested for a breach after the victim had invited them; the
    /// victim hadn't wanted so long an order, and nobody had asked.
    @Test
    void what_the_victim_thinks_of_an_order_is_asked_before_somebody_is_arrested_for_what_the_victim_wanted() {
        var given = none.given(order(TODAY.minusMonths(14), TODAY.plusYears(4)));
        assertEquals(List.of("HIGH Stalking Protection Order: nobody has looked at it since 11 April 2024, and no review is planned"),
                titles(given, "order-without-review"));

        var prompted = given.given(new PromptReview(ORDER, ReviewOccasion.VICTIM_CONTACT, null, new Text("She invited him to a meal.")));
        var due = TODAY.plusDays(7);
        assertEquals(List.of("ROUTINE Stalking Protection Order: a review is due by 18 June 2025"), titles(prompted, "order-review-due"));
        assertEquals(List.of("HIGH Stalking Protection Order: a review was due by 18 June 2025"),
                titles(prompted.at(Days.start(due.plusDays(1))), "order-review-due"));

        prompted.when(review(null, null, null)).thenInvalid("victims-view-required", "/view");
        var reviewed = prompted.given(new ReviewOrder(ORDER, ReviewOccasion.VICTIM_CONTACT, null, ReviewConclusion.SEEK_VARIATION,
                new Text("Asked Legal Services about a shorter term."), TODAY, new Text("She never wanted it for five years."), null,
                TODAY.plusMonths(3)));
        var line = full(reviewed).done().getFirst();
        assertEquals("She never wanted it for five years.", line.victim().view());
        assertEquals(TODAY, line.victim().askedOn());
        assertEquals(ReviewConclusion.SEEK_VARIATION, line.conclusion());
        assertEquals(List.of(), titles(reviewed, "order-review-due"));
        assertEquals(List.of(), titles(reviewed, "order-without-review"));
        assertEquals(TODAY.plusMonths(3), full(reviewed).due().getFirst().dueOn());
    }

    @Test
    void an_order_until_further_order_is_never_without_a_next_review() {
        assertEquals(List.of("ROUTINE Stalking Protection Order: nobody has looked at it since 11 June 2025, and no review is planned"),
                titles(indefinite, "order-without-review"));
        var presses = Days.start(TODAY.plusMonths(6));
        assertEquals(Optional.of(presses), indefinite.finds("order-without-review").lookAgain());
        assertEquals(Urgency.HIGH, indefinite.at(presses).finds("order-without-review").items().getFirst().urgency());
        assertTrue(full(indefinite).due().getFirst().missing());
        assertEquals(List.of(), titles(indefinite.given(schedule(TODAY.plusMonths(2))), "order-without-review"));
    }

    @Test
    void a_review_that_names_no_next_leaves_a_long_order_without_one() {
        var reviewed = indefinite.given(schedule(TODAY.plusMonths(2))).given(review("VIEW", null, null));
        assertEquals(1, titles(reviewed, "order-without-review").size());
        assertNull(full(reviewed).due().getFirst().dueOn());
        assertEquals(List.of(), titles(indefinite.given(review("VIEW", null, TODAY.plusMonths(1))), "order-without-review"));
    }

    @Test
    void a_long_order_is_one_for_more_than_two_years() {
        assertEquals(List.of(), titles(twoYears, "order-without-review"));
        assertEquals(List.of(), titles(none.given(order(TODAY, TODAY.plusYears(2))), "order-without-review"));
        assertEquals(1, titles(none.given(order(TODAY, TODAY.plusYears(2).plusDays(1))), "order-without-review").size());
    }

    @Test
    void an_order_is_reviewed_before_it_ends() {
        var opens = TODAY.plusYears(2).minusDays(1).minusDays(56);
        assertEquals(opens, full(twoYears).due().getFirst().dueOn());
        assertEquals(ReviewOccasion.BEFORE_EXPIRY, full(twoYears).due().getFirst().occasion());
        assertEquals(Optional.of(Days.start(opens.minusDays(14))), twoYears.finds("order-review-due").lookAgain());
        var reviewed = twoYears.at(Days.start(opens)).given(review(null, "Abroad until May.", null));
        assertEquals(List.of(), titles(reviewed, "order-review-due"));
        assertEquals("Abroad until May.", full(reviewed).done().getFirst().victim().notContacted());
    }

    @Test
    void a_breach_prompts_a_review_until_there_was_one_since() {
        var breached = indefinite.given(new RecordBreach(ORDER, Scenario.NOON, new Text("WHAT"), null));
        assertEquals(TODAY.plusDays(7), full(breached).due().getFirst().dueOn());
        assertEquals(ReviewOccasion.BREACH, full(breached).due().getFirst().occasion());
        var reviewed = breached.at(Scenario.NOON.plusSeconds(3600)).given(review("VIEW", null, TODAY.plusMonths(2)));
        assertEquals(TODAY.plusMonths(2), full(reviewed).due().getFirst().dueOn());
    }

    @Test
    void the_earliest_of_what_is_due_counts() {
        var both = indefinite.given(schedule(TODAY.plusDays(3)), new PromptReview(ORDER, ReviewOccasion.OTHER, null, new Text("WHAT")));
        assertEquals(TODAY.plusDays(3), full(both).due().getFirst().dueOn());
        assertEquals(ReviewOccasion.SCHEDULED, full(both).due().getFirst().occasion());
        assertNull(full(both).due().getFirst().rule(), "somebody said so");
    }

    @Test
    void a_review_is_planned_inside_its_order_and_ahead() {
        twoYears.when(schedule(TODAY.minusDays(1))).thenInvalid("ends-before-starts", "/dueOn");
        twoYears.when(schedule(TODAY.plusYears(2))).thenInvalid("review-after-order", "/dueOn");
        twoYears.when(review("VIEW", null, TODAY.plusYears(2))).thenInvalid("review-after-order", "/nextOn");
        twoYears.when(new ScheduleReview(new EntityId("other"), TODAY, null)).thenInvalid("order-unknown", "/orderId");
        twoYears.given(schedule(TODAY.plusDays(1))).when(schedule(TODAY.plusDays(1))).thenNothing();
        var ended = twoYears.given(new ChangeOrder(
                ORDER, OrderState.DISCHARGED, null, new Text("WHY"), null, null, null, null, null, null, null, null));
        ended.when(schedule(TODAY.plusDays(1))).thenRefused("order-ended");
        ended.when(new PromptReview(ORDER, ReviewOccasion.OTHER, null, new Text("WHAT"))).thenRefused("order-ended");
        ended.when(review("VIEW", null, null)).accepted();
    }

    @Test
    void a_review_says_what_the_victim_thinks_or_why_nobody_asked_and_not_both() {
        indefinite.when(review(" ", null, null)).thenInvalid("victims-view-required", "/view");
        indefinite.when(review("VIEW", "WHY NOT", null)).thenInvalid("victims-view-or-why-not", "/notContacted");
        indefinite.when(new ReviewOrder(ORDER, ReviewOccasion.OTHER, null, ReviewConclusion.KEEP, new Text("NOTE"), TODAY, null,
                new Text("WHY NOT"), null)).thenInvalid("victims-view-required", "/view");
        indefinite.when(review("VIEW", null, null)).then(new Reviewed(ORDER, ReviewOccasion.OTHER, TODAY, ReviewConclusion.KEEP,
                new Text("NOTE"), new VictimsView(null, new Text("VIEW"), null), null));
    }

    @Test
    void every_text_goes_through_the_guard() {
        var guarded = indefinite.guarding(_ -> new Text("guarded"));
        var said = guarded.given(review("VIEW", null, null), new PromptReview(ORDER, ReviewOccasion.OTHER, null, new Text("WHAT")),
                new ScheduleReview(ORDER, TODAY.plusDays(1), new Text("WHY"))).state(OrderWatch.DISCIPLINE);
        var stored = Json.write(said.all());
        List.of("VIEW", "WHAT", "WHY", "NOTE").forEach(word -> assertFalse(stored.contains("\"" + word + "\""), word));
    }

    @Test
    void the_summary_says_when_and_not_what_anybody_said() {
        var reviewed = indefinite.given(review("VIEW", null, TODAY.plusMonths(1)));
        var summary = assertInstanceOf(Shown.Summary.class, reviewed.reads(OrderReviews.SECTION, Level.SUMMARY, WORDS)).value();
        assertEquals(new OrderReviews.Outline(
                List.of(new OrderReviews.Outlined(ORDER, "Stalking Protection Order", TODAY.plusMonths(1), false, TODAY, false)),
                List.of(new OrderReviews.Outline.Reviewed("Stalking Protection Order", TODAY))), summary);
    }

    @Test
    void the_history_has_the_latest_first() {
        var all = indefinite.given(schedule(TODAY.plusMonths(1)), new PromptReview(ORDER, ReviewOccasion.OTHER, null, new Text("WHAT")),
                review("VIEW", null, null));
        assertEquals(List.of(ReviewStep.REVIEWED, ReviewStep.PROMPTED, ReviewStep.SCHEDULED),
                full(all).done().stream().map(OrderReviews.Line::step).toList());
    }

    @Test
    void what_happens_on_the_day_of_a_review_and_after_it_prompts_another() {
        var reviewed = indefinite.given(review("VIEW", null, TODAY.plusMonths(2))).at(Scenario.NOON.plusSeconds(3600));
        var breached = reviewed.given(new RecordBreach(ORDER, Scenario.NOON, new Text("WHAT"), null));
        assertEquals(ReviewOccasion.BREACH, full(breached).due().getFirst().occasion());
        var prompted = reviewed.given(new PromptReview(ORDER, ReviewOccasion.VICTIM_CONTACT, null, new Text("WHAT")));
        assertEquals(TODAY.plusDays(7), full(prompted).due().getFirst().dueOn());
        assertEquals(TODAY.plusMonths(1), full(prompted.given(review("VIEW", null, TODAY.plusMonths(1)))).due().getFirst().dueOn());
    }

    @Test
    void a_notice_bail_and_an_interim_order_without_an_end_are_no_orders_nobody_means_to_look_at_again() {
        for (String type : List.of("dvpn", "bail-pre", "bail-post")) {
            assertEquals(List.of(), titles(none.given(bare(type, OrderState.IN_FORCE)), "order-without-review"), type);
        }
        assertEquals(List.of(), titles(none.given(bare("spo-int", OrderState.INTERIM)), "order-without-review"));
        assertEquals(1, titles(none.given(bare("ro-conv", OrderState.IN_FORCE)), "order-without-review").size());
    }

    private static RecordOrder bare(String type, OrderState state) {
        return new RecordOrder(type, state, null, null, TODAY, null, null, new UserId("orders"), List.of(), false, null);
    }

    @Test
    void a_review_that_something_prompted_says_what_and_the_earliest_comes_first() {
        var prompted = twoYears.given(
                new PromptReview(ORDER, ReviewOccasion.OTHER, TODAY, new Text("WHAT")),
                new PromptReview(ORDER, ReviewOccasion.VICTIM_CONTACT, TODAY.minusDays(1), new Text("She invited him.")));
        var due = full(prompted).due().getFirst();
        assertEquals(ReviewOccasion.VICTIM_CONTACT, due.occasion());
        assertEquals(TODAY.plusDays(6), due.dueOn());
    }
}
