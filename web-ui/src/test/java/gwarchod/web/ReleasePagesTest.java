package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.breach.BreachHistory;
import gwarchod.core.casefile.breach.CopyState;
import gwarchod.core.casefile.breach.WithdrawCopy;
import gwarchod.core.desk.Advising;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Home;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.WhoSeesWhat;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever may release a breach history for court is told that one waits; whoever took it reads how it stands, and can withdraw it.
class ReleasePagesTest {
    private static final CaseId ON = new CaseId("c1");
    private static final Instant AT = Instant.parse("2026-03-09T09:00:00Z");
    private static final BreachHistory.Copy WAITING = new BreachHistory.Copy(new EntityId("copy1"), AT, "Siwan", "0123456789ab", null, "For the trial",
            CopyState.WAITING, AT.plusSeconds(3600), true, null);
    private static final BreachHistory.Copy WITHDRAWN = new BreachHistory.Copy(new EntityId("copy2"), AT, "Siwan", "0123456789ab", null, "For a hearing",
            CopyState.WITHDRAWN, null, false, "It was called off");

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(
            Stream.concat(Browser.WORDS.stream(), Stream.of("breach", "order", "advice")).distinct().toList())).signedIn();

    @BeforeEach
    void aHistoryThatWaits() {
        desk.answers.put(Agreements.WHO_SEES_WHAT.name(), (_, _) -> new WhoSeesWhat.Table("An agreement", 1, AT, List.of(), List.of()));
        desk.answer(Home.QUESTION, new Home.View(List.of(), List.of()));
        desk.answer(Meetings.LIST, new Meetings.MeetingList(List.of(), null));
        desk.answer(Advising.COUNT, new Advising.Count(0, 0, 1, 1));
        desk.answer(Advising.QUEUE, new Advising.Queue(List.of(), 0, List.of(new Advising.Release(ON, "Enghraifft, Bryn", WAITING))));
        var history = new BreachHistory(0, 0, "0123456789ab", null, List.of(WAITING, WITHDRAWN), List.of());
        desk.answers.put(CaseQuestions.VIEW.name(), (_, _) -> caseView(history));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private static CaseView caseView(BreachHistory history) {
        try {
            var made = CaseView.class.getDeclaredConstructor(CaseId.class, String.class, Map.class, Set.class);
            made.setAccessible(true);
            return made.newInstance(ON, "", Map.of(BreachHistory.SECTION, new Shown.Full<BreachHistory.Outline, BreachHistory>(history)), Set.of());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void home_says_that_one_waits_to_whoever_may_release_it_and_the_page_leads_to_it() {
        assertFalse(browser.get("/").body().contains("/advice#releases"), "who may not isn't asked");
        desk.may.add("breach.release-history");
        var home = browser.get("/").body();
        assertTrue(home.contains("The breach history of one case waits for you to release for court") && home.contains("One is overdue"), home);
        var page = browser.get("/advice").body();
        assertTrue(page.contains("Enghraifft, Bryn") && page.contains("For the trial") && page.contains("/cases/c1/court-history/copy1"), page);
        assertTrue(page.contains("govuk-tag--red") && !page.contains("Nothing waits for your advice."), page);
    }

    @Test
    void the_case_says_how_each_copy_stands_and_one_that_waits_can_be_withdrawn_with_a_reason() {
        desk.may.addAll(List.of("breach.take-copy", "breach.withdraw-copy"));
        var page = browser.get("/cases/c1").body();
        assertTrue(page.contains("Waits for release") && page.contains("Withdrawn") && page.contains("It was called off"), page);
        assertTrue(page.contains("/withdraw-copy?copy=copy1") && !page.contains("/withdraw-copy?copy=copy2"), page);
        var path = "/cases/c1/withdraw-copy?copy=copy1";
        assertTrue(browser.get(path).body().contains("For the trial"));
        assertEquals(422, browser.post(path, Map.of("_csrf", browser.formToken(path), "copy", "copy1")).statusCode());
        desk.outcome = new Outcome.Unchanged(null);
        desk.acted.clear();
        var done = browser.post(path, Map.of("_csrf", browser.formToken(path), "copy", "copy1", "why", "No trial"));
        assertEquals(303, done.statusCode(), done.body());
        assertEquals(List.of(new WithdrawCopy(new EntityId("copy1"), new Text("No trial"))), desk.acted);
    }
}
