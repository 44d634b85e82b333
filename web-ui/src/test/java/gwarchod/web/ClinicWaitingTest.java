package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.stalking.ClinicList;
import gwarchod.core.desk.Home;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever answers for a stalking clinic need not open its list to learn that somebody asks.
class ClinicWaitingTest {
    private static final String SAYS = "A question waits for the clinic";

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Browser.WORDS));

    @BeforeEach
    void twoPeople() {
        browser.signedIn();
        desk.answer(Home.QUESTION, new Home.View(List.of(), List.of()));
        desk.answer(Meetings.LIST, new Meetings.MeetingList(List.of(), null));
        desk.answer(ClinicList.QUESTION, new ClinicList.Page(List.of(row("c1", Instant.EPOCH), row("c2", null)), null, 2));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private static ClinicList.Row row(String id, @Nullable Instant waits) {
        return new ClinicList.Row(new CaseId(id), "", new AgencyId("clinic"), "Clinic", LocalDate.EPOCH, waits, List.of(), List.of(), false, false);
    }

    @Test
    void home_says_that_a_question_waits_and_leads_to_the_list() {
        desk.may.add("stalking.release");
        var page = browser.get("/").body();
        assertTrue(page.contains("<a class=\"govuk-link\" href=\"/clinic\">" + SAYS), page);
    }

    @Test
    void home_of_whoever_does_not_answer_for_a_clinic_says_nothing_of_it() {
        assertFalse(browser.get("/").body().contains(SAYS));
    }
}
