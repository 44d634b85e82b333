package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.Tied;
import gwarchod.core.identity.AccountDeeds;
import gwarchod.core.identity.AccountList;
import gwarchod.core.identity.AccountState;
import gwarchod.core.identity.RoleState;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountPagesTest {
    private static final UserId BOB = new UserId("bob");
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Browser.WORDS)).signedIn();

    @AfterEach
    void close() {
        browser.close();
    }

    private void shows(boolean mine) {
        var role = new AccountList.Role("iom-officer", UNTIL, RoleState.VETTING_SHORT, "Ann", "Cat");
        var row = new AccountList.Row(BOB, "Bob Bach", "Police", AccountState.VETTING_EXPIRED, List.of(role), "nppv-2", UNTIL, null);
        desk.answer(AccountList.QUESTION, new AccountList.View(List.of(row),
                List.of(new AccountList.Waiting(BOB, "Bob Bach", "Police", "mappa-chair", UNTIL, "Ann", mine)),
                List.of(new AccountList.Agency("police", "Police")), List.of("iom-officer", "mappa-chair"), List.of("baseline", "nppv-2"),
                UNTIL, UNTIL, UNTIL));
    }

    @Test
    void what_waits_stands_first_and_only_who_may_approve_it_is_offered_to() {
        desk.may.addAll(List.of("account.open", "account.approve"));
        shows(true);
        var page = browser.get("/accounts").body();
        assertTrue(page.contains("/accounts/bob/approve-role?role=mappa-chair&amp;waits=2026-12-31"), page);
        assertTrue(page.contains("Vetting has run out") && page.contains("not held: the vetting does not suffice"), page);
        assertTrue(page.contains("NPPV level 2") && page.contains("until 31 December 2026"), page);
        shows(false);
        var other = browser.get("/accounts").body();
        assertFalse(other.contains("approve-role"), other);
        assertTrue(other.contains("Somebody else must approve it"), other);
    }

    @Test
    void who_may_do_nothing_to_accounts_sees_no_way_there() {
        assertFalse(browser.get("/account").body().contains("href=\"/accounts\""));
        assertEquals(403, browser.get("/accounts/bob/give-role").statusCode());
        assertEquals(403, browser.get("/accounts/new").statusCode());
    }

    @Test
    void a_role_is_proposed_with_its_last_day_and_approved_as_it_was_read() {
        desk.may.addAll(List.of("account.grant", "account.approve"));
        shows(true);
        var csrf = browser.formToken("/accounts/bob/give-role");
        var nothing = browser.post("/accounts/bob/give-role", Map.of("_csrf", csrf));
        assertEquals(422, nothing.statusCode());
        assertTrue(nothing.body().contains("Choose a role.") && nothing.body().contains("Enter the last day."), nothing.body());
        browser.post("/accounts/bob/give-role", Map.of("_csrf", csrf, "role", "mappa-chair", "until-day", "31", "until-month", "12", "until-year", "2026"));
        var said = browser.post("/accounts/bob/approve-role", Map.of("_csrf", csrf, "role", "mappa-chair", "waits", "2026-12-31"));
        assertEquals("/accounts/bob?said=approve-role", said.headers().firstValue("Location").orElseThrow());
        assertEquals(List.of(new AccountDeeds.GrantRole(BOB, "mappa-chair", UNTIL), new AccountDeeds.ApproveRole(BOB, "mappa-chair", UNTIL)), desk.acted);
    }

    @Test
    void a_refusal_stands_on_the_form_it_was_sent_from() {
        desk.may.add("account.approve");
        shows(true);
        desk.outcome = new Outcome.Refused(Refusal.rule("second-person-needed"));
        var csrf = browser.formToken("/accounts/bob/approve-role?role=mappa-chair");
        var answer = browser.post("/accounts/bob/approve-role", Map.of("_csrf", csrf, "role", "mappa-chair", "waits", "2026-12-31"));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("You proposed this yourself."), answer.body());
    }

    @Test
    void a_name_at_the_organisation_is_proposed_by_one_and_approved_by_another_as_it_was_read() {
        var none = browser.post("/accounts/bob/organisation", Map.of("_csrf", browser.formToken("/account"), "name", "bob"));
        assertEquals(404, none.statusCode(), "where there is no organisation");
        desk.elsewhere = new FakeElsewhere();
        desk.may.addAll(List.of("account.open", "account.approve"));
        try (var here = new Browser(desk, Words.load(Browser.WORDS)).signedIn()) {
            shows(true);
            desk.entrance.tied = new Tied(Tied.State.NONE, "", "", "", true, false, false);
            var token = here.formToken("/accounts/bob");
            assertTrue(here.get("/accounts/bob").body().contains("They do not sign in with their organisation."));
            var wrong = here.post("/accounts/bob/organisation", Map.of("_csrf", token, "name", ""));
            assertEquals(422, wrong.statusCode());
            assertTrue(wrong.body().contains("href=\"#name\""), wrong.body());
            assertEquals(303, here.post("/accounts/bob/organisation", Map.of("_csrf", token, "name", "bob@police.example")).statusCode());
            desk.entrance.tied = new Tied(Tied.State.PROPOSED, FakeElsewhere.ISSUER, "bob@police.example", "Ann", true, true, true);
            var page = here.get("/accounts/bob").body();
            assertTrue(page.contains("The name bob@police.example was proposed by Ann."), page);
            here.post("/accounts/bob/organisation/approved", Map.of("_csrf", token, "issuer", FakeElsewhere.ISSUER, "read", "bob@police.example"));
            here.post("/accounts/bob/organisation/ended", Map.of("_csrf", token));
        }
        assertEquals(List.of("propose bob https://organisation.example bob@police.example",
                "approve bob https://organisation.example bob@police.example", "end bob"), desk.entrance.done);
    }
}
