package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.retention.DecideErasure;
import gwarchod.core.casefile.retention.ErasureGround;
import gwarchod.core.casefile.retention.LiftRestriction;
import gwarchod.core.casefile.retention.ProposeErasure;
import gwarchod.core.casefile.retention.Requester;
import gwarchod.core.casefile.retention.RestrictProcessing;
import gwarchod.core.casefile.retention.RestrictionGround;
import gwarchod.core.casefile.retention.Retention;
import gwarchod.core.casefile.retention.RetentionDue;
import gwarchod.core.casefile.retention.RetentionView;
import gwarchod.core.casefile.retention.ReviewOutcome;
import gwarchod.core.casefile.retention.ReviewRetention;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Retaining;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Agreements;
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

class RetentionPagesTest {
    private static final CaseId ON = new CaseId("c1");
    private static final Instant AT = Instant.parse("2026-03-09T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Map<String, String> ASKED = Map.of("requestedBy", "data-subject", "requestedOn-day", "2", "requestedOn-month", "3",
            "requestedOn-year", "2026", "why", "Asked in writing");

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(
            Browser.WORDS.stream(), Stream.of("retention", "looking")).distinct().toList())).signedIn();

    @BeforeEach
    void aCaseToDecideOn() {
        shows("somebody");
        desk.answers.put(Agreements.WHO_SEES_WHAT.name(), (_, _) -> new WhoSeesWhat.Table("An agreement", 1, AT, List.of(), List.of()));
        desk.answer(Retaining.ANSWERERS, new Retaining.Answerers(List.of(new Retaining.Answerer(new UserId("cefin"), "Cefin Cydlynydd"))));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void shows(String proposer) {
        var row = new RetentionView.Row(new EntityId("e1"), true, ErasureGround.NO_LONGER_NECESSARY, Requester.DATA_SUBJECT, DAY,
                List.of("He moved away"), new UserId(proposer), "Siwan", AT, null, null, true, false);
        var held = new RetentionView.Restrained(new EntityId("r1"), List.of("Orders"), RestrictionGround.ACCURACY_CONTESTED,
                Requester.DATA_SUBJECT, DAY, List.of("He says it is wrong"), "Siwan", AT, null, null, true);
        var due = new RetentionDue("police-records", "other", DAY, 6, DAY, "a source", false);
        var view = new RetentionView("Enghraifft, Bryn", false, List.of(row), List.of(held), List.of(due), List.of());
        desk.answers.put(CaseQuestions.VIEW.name(), (_, _) -> caseView(view));
    }

    private static CaseView caseView(RetentionView view) {
        try {
            var made = CaseView.class.getDeclaredConstructor(CaseId.class, String.class, Map.class, Set.class);
            made.setAccessible(true);
            return made.newInstance(ON, "", Map.of(Retention.REVIEW, new Shown.Full<RetentionView.Summary, RetentionView>(view)), Set.of());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, String> form(String path, Map<String, String> more) {
        var form = new HashMap<>(more);
        form.put("_csrf", browser.formToken(path));
        return form;
    }

    @Test
    void the_queue_says_why_a_case_is_in_it_and_what_can_be_done_and_helps_where_it_is_empty() {
        desk.may.add("retention.review");
        var due = new Retaining.Due("police-records", "Under the code", "other", DAY, 6, DAY, "a source", false, List.of("Orders"));
        desk.answer(Retaining.QUEUE, new Retaining.Queue(List.of(new Retaining.Line(ON, "Enghraifft, Bryn", List.of(due), true, true)), 1));
        var page = browser.get("/retention").body();
        assertTrue(page.contains("Enghraifft, Bryn") && page.contains("6 years after the last entry") && page.contains("Referred to you"), page);
        assertTrue(page.contains("/cases/c1/review-retention") && page.contains("aria-current=\"true\""), page);
        desk.answer(Retaining.QUEUE, new Retaining.Queue(List.of(), 0));
        assertTrue(browser.get("/retention").body().contains("Nothing waits for you."));
    }

    @Test
    void the_section_shows_what_was_asked_and_offers_what_this_user_may_do_about_it() {
        desk.may.addAll(List.of("retention.decide-erasure", "retention.lift-restriction"));
        var page = browser.get("/cases/c1").body();
        assertTrue(page.contains("He moved away") && page.contains("He says it is wrong"), page);
        assertTrue(page.contains("/cases/c1/decide-erasure?erasure=e1") && page.contains("/cases/c1/lift-restriction?restriction=r1"), page);
        assertTrue(page.contains(">Enghraifft, Bryn</h1>"), "whoever decides learns whom it is about");
        assertFalse(page.contains("propose-erasure"), page);
    }

    @Test
    void who_proposed_an_erasure_is_told_that_somebody_else_decides() {
        desk.may.add("retention.decide-erasure");
        shows("tester");
        var page = browser.get("/cases/c1").body();
        assertFalse(page.contains("/decide-erasure"), page);
        assertTrue(page.contains("Somebody else must decide: you proposed it."), page);
    }

    @Test
    void deciding_says_plainly_that_it_is_for_good_and_keeps_what_was_written_while_one_signs_in_again() {
        desk.may.add("retention.decide-erasure");
        var path = "/cases/c1/decide-erasure?erasure=e1";
        assertTrue(browser.get(path).body().contains("This cannot be undone."));
        var empty = browser.post(path, form(path, Map.of("erasure", "e1")));
        assertEquals(422, empty.statusCode());
        assertTrue(empty.body().contains("Choose what you decide.") && empty.body().contains("Say why you decide so."), empty.body());
        desk.outcome = new Outcome.Refused(new Refusal.NotPermitted(AgainPages.REFUSAL));
        var again = browser.post(path, form(path, Map.of("erasure", "e1", "decision", "erase", "why", "Rightly asked")));
        assertEquals(403, again.statusCode());
        assertTrue(again.body().contains("Rightly asked") && again.body().contains("_password"), again.body());
        desk.outcome = new Outcome.Unchanged(null);
        desk.acted.clear();
        var done = browser.post(path, form(path, Map.of("erasure", "e1", "decision", "erase", "why", "Rightly asked")));
        assertEquals("/retention?said=erased", done.headers().firstValue("Location").orElseThrow());
        assertEquals(List.of(new DecideErasure(ON, new EntityId("e1"), true, new Text("Rightly asked"))), desk.acted);
    }

    @Test
    void an_erasure_is_proposed_with_its_ground_and_who_asked() {
        desk.may.add("retention.propose-erasure");
        var path = "/cases/c1/propose-erasure";
        var missing = browser.post(path, form(path, Map.of()));
        assertEquals(422, missing.statusCode());
        for (String said : List.of("Choose who is to be erased.", "Choose the ground.", "Choose who asked for it.", "Say why they should be erased.")) {
            assertTrue(missing.body().contains(said), said);
        }
        var all = new HashMap<>(ASKED);
        all.putAll(Map.of("person", "subject", "ground", "no-longer-necessary"));
        browser.post(path, form(path, all));
        assertEquals(List.of(new ProposeErasure(null, ErasureGround.NO_LONGER_NECESSARY, Requester.DATA_SUBJECT, DAY, new Text("Asked in writing"))),
                desk.acted);
    }

    @Test
    void some_sections_are_restricted_or_all_and_a_restriction_is_lifted() {
        desk.may.addAll(List.of("retention.restrict", "retention.lift-restriction"));
        var path = "/cases/c1/restrict";
        var all = new HashMap<>(ASKED);
        all.putAll(Map.of("scope", "parts", "ground", "accuracy-contested"));
        var none = browser.post(path, form(path, all));
        assertTrue(none.body().contains("Choose at least one section."), none.body());
        all.put("section-order.register", "yes");
        browser.post(path, form(path, all));
        all.put("scope", "whole");
        browser.post(path, form(path, all));
        var lift = "/cases/c1/lift-restriction?restriction=r1";
        browser.post(lift, form(lift, Map.of("restriction", "r1", "why", "It was right")));
        assertEquals(List.of(restricting(List.of("order.register")), restricting(List.of()),
                new LiftRestriction(new EntityId("r1"), new Text("It was right"))), desk.acted);
    }

    private static RestrictProcessing restricting(List<String> sections) {
        return new RestrictProcessing(sections, RestrictionGround.ACCURACY_CONTESTED, Requester.DATA_SUBJECT, DAY, new Text("Asked in writing"));
    }

    @Test
    void a_review_keeps_a_case_until_a_day_or_refers_it_to_somebody_who_can_do_something_about_it() {
        desk.may.add("retention.review");
        var path = "/cases/c1/review-retention";
        assertTrue(browser.get(path).body().contains("Cefin Cydlynydd"));
        var noDay = browser.post(path, form(path, Map.of("outcome", "keep", "why", "Still a risk")));
        assertTrue(noDay.body().contains("Enter the day until which it is kept."), noDay.body());
        browser.post(path, form(path, Map.of("outcome", "keep", "why", "Still a risk", "until-day", "1", "until-month", "6", "until-year", "2030")));
        var nobody = browser.post(path, form(path, Map.of("outcome", "refer", "why", "Ask")));
        assertTrue(nobody.body().contains("Choose who is to say."), nobody.body());
        browser.post(path, form(path, Map.of("outcome", "refer", "why", "Ask", "to", "cefin")));
        assertEquals(List.of(new ReviewRetention(ReviewOutcome.KEEP, LocalDate.of(2030, 6, 1), null, new Text("Still a risk")),
                new ReviewRetention(ReviewOutcome.REFER, null, new UserId("cefin"), new Text("Ask"))), desk.acted);
    }

    @Test
    void whoever_may_do_none_of_it_gets_no_form() {
        for (String path : List.of("propose-erasure", "decide-erasure", "restrict", "lift-restriction", "review-retention")) {
            assertEquals(403, browser.get("/cases/c1/" + path).statusCode(), path);
        }
    }
}
