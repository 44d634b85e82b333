package gwarchod.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.identity.AccountDeeds.CloseAccount;
import gwarchod.core.identity.AccountDeeds.EndRole;
import gwarchod.core.identity.AccountDeeds.GrantRole;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final UserId ANN = Area.ANN;
    private static final UserId BOB = new UserId("bob");
    private static final Actor ANN_HERSELF = new Actor(ANN, Area.POLICE, "reader", "public-protection", null);

    private static final LocalDate NEXT_YEAR = LocalDate.of(2026, 1, 31);

    private final Area area = Area.withAnn();
    private final Accounts accounts = area.accounts;

    private Set<String> roles() {
        return accounts.viewer(ANN).map(Viewer::roles).orElseThrow();
    }

    private static void refused(String code, Outcome outcome) {
        assertEquals(code, assertInstanceOf(Outcome.Refused.class, outcome).why().code());
    }

    private static void invalid(String code, String pointer, Outcome outcome) {
        refused(code, outcome);
        assertEquals(pointer, assertInstanceOf(Refusal.Invalid.class, ((Outcome.Refused) outcome).why()).pointer());
    }

    @Test
    void an_account_stands_for_a_person_of_an_agency_with_roles() {
        var ann = accounts.viewer(ANN).orElseThrow();
        assertEquals("Ann Example", ann.name());
        assertEquals(Area.POLICE, ann.agency());
        assertEquals(Set.of("reader"), ann.roles());
        assertEquals(List.of("plan.read"), accounts.me(ann, Lang.EN).may());
        assertEquals("Heddlu Enghraifft", accounts.me(ann, Lang.CY).agency());
    }

    @Test
    void a_role_that_was_given_or_ended_is_so_at_once() {
        area.give(ANN, "writer", NEXT_YEAR);
        assertEquals(Set.of("reader", "writer"), roles());
        accounts.work().endRole(Actor.SYSTEM, "k", new EndRole(ANN, "reader"));
        assertEquals(Set.of("writer"), roles());
        assertInstanceOf(Outcome.Unchanged.class, accounts.work().endRole(Actor.SYSTEM, "k2", new EndRole(ANN, "reader")));
    }

    @Test
    void a_role_ends_by_itself_after_its_last_day_in_the_united_kingdom() {
        area.give(ANN, "writer", LocalDate.of(2025, 6, 11));
        area.pass(Duration.ofMinutes(11 * 60 + 59));
        assertEquals(Set.of("reader", "writer"), roles());
        area.pass(Duration.ofMinutes(1));
        assertEquals(Set.of("reader"), roles());
    }

    @Test
    void the_same_role_again_changes_nothing_and_another_last_day_does() {
        assertInstanceOf(Outcome.Unchanged.class, area.grant(ANN, "reader", area.accounts.within().last()));
        assertInstanceOf(Outcome.Done.class, area.grant(ANN, "reader", LocalDate.of(2025, 12, 31)));
    }

    @Test
    void a_role_given_until_a_day_gone_by_is_refused() {
        invalid("in-the-past", "/until", area.grant(ANN, "writer", LocalDate.of(2025, 6, 10)));
    }

    @Test
    void a_role_the_agreement_does_not_know_is_refused() {
        invalid("role-unknown", "/role", area.grant(ANN, "wizard", NEXT_YEAR));
        invalid("role-unknown", "/roles/1/role", area.open(BOB, Area.PASSWORD, "reader", "wizard"));
    }

    @Test
    void nobody_gives_themselves_a_role_ends_one_or_closes_their_account() {
        refused("own-account", accounts.work().grant(ANN_HERSELF, "k", new GrantRole(ANN, "writer", NEXT_YEAR)));
        refused("own-account", accounts.work().endRole(ANN_HERSELF, "k", new EndRole(ANN, "reader")));
        refused("own-account", accounts.work().close(ANN_HERSELF, "k", new CloseAccount(ANN, "tired")));
    }

    @Test
    void a_name_once_taken_stays_taken() {
        refused("account-exists", area.open(ANN, Area.PASSWORD));
        accounts.work().close(Actor.SYSTEM, "k", new CloseAccount(ANN, "left"));
        refused("account-exists", area.open(ANN, Area.PASSWORD));
    }

    @Test
    void an_account_needs_a_name_a_registered_agency_and_a_password_long_enough() {
        invalid("agency-unknown", "/agency", accounts.work().found(Actor.SYSTEM, "k1",
                new OpenAccount(BOB, "Bob", new AgencyId("elsewhere"), Area.PASSWORD, List.of())));
        invalid("text-required", "/name", accounts.work().found(Actor.SYSTEM, "k2",
                new OpenAccount(BOB, " ", Area.POLICE, Area.PASSWORD, List.of())));
        invalid("text-too-long", "/name",
                accounts.work().found(Actor.SYSTEM, "k3", new OpenAccount(BOB, "b".repeat(201), Area.POLICE, Area.PASSWORD, List.of())));
        invalid("password-short", "/password", area.open(BOB, "abc"));
        invalid("text-too-long", "/password", area.open(BOB, "a".repeat(201)));
    }

    @Test
    void what_concerns_no_account_is_not_found() {
        refused("not-found", area.grant(BOB, "reader", NEXT_YEAR));
        refused("not-found", accounts.work().endRole(Actor.SYSTEM, "k", new EndRole(BOB, "reader")));
        refused("not-found", accounts.work().close(Actor.SYSTEM, "k", new CloseAccount(BOB, "left")));
    }

    @Test
    void a_closed_account_stands_for_nobody_but_keeps_its_name() {
        invalid("text-required", "/why", accounts.work().close(Actor.SYSTEM, "k", new CloseAccount(ANN, " ")));
        accounts.work().close(Actor.SYSTEM, "k2", new CloseAccount(ANN, "left"));
        assertTrue(accounts.viewer(ANN).isEmpty());
        assertEquals("Ann Example", accounts.name(ANN));
        assertInstanceOf(Outcome.Unchanged.class, accounts.work().close(Actor.SYSTEM, "k3", new CloseAccount(ANN, "left")));
        refused("not-found", area.grant(ANN, "writer", NEXT_YEAR));
    }

    @Test
    void an_agency_has_a_name_in_both_languages_and_may_be_renamed() {
        var renamed = new RegisterAgency(Area.POLICE, "New Police", "Heddlu Newydd", AgencyKind.POLICE);
        assertInstanceOf(Outcome.Done.class, accounts.work().register(Actor.SYSTEM, "k1", renamed));
        assertInstanceOf(Outcome.Unchanged.class, accounts.work().register(Actor.SYSTEM, "k2", renamed));
        assertEquals("New Police", accounts.name(Area.POLICE));
        assertEquals("Heddlu Newydd", accounts.name(Area.POLICE, Lang.CY));
        invalid("text-required", "/nameCy",
                accounts.work().register(Actor.SYSTEM, "k3", new RegisterAgency(Area.POLICE, "Police", "", AgencyKind.POLICE)));
    }

    @Test
    void the_roles_held_are_those_of_open_accounts() {
        area.open(BOB, Area.PASSWORD, "writer");
        assertEquals(Set.of("reader", "writer"), accounts.rolesHeld());
        accounts.work().close(Actor.SYSTEM, "k", new CloseAccount(BOB, "left"));
        assertEquals(Set.of("reader"), accounts.rolesHeld());
    }

    @Test
    void whoever_has_or_had_an_account_is_known_and_works_for_an_agency_while_it_is_open() {
        assertEquals(Optional.of(Area.POLICE), accounts.agencyOf(ANN));
        assertTrue(accounts.knows(ANN) && accounts.knows(Area.POLICE));
        assertFalse(accounts.knows(BOB) || accounts.knows(new AgencyId("elsewhere")));
        accounts.work().close(Actor.SYSTEM, "k", new CloseAccount(ANN, "left"));
        assertEquals(Optional.empty(), accounts.agencyOf(ANN));
        assertTrue(accounts.knows(ANN));
    }

    @Test
    void an_id_nobody_knows_is_said_as_it_is() {
        assertEquals("bob", accounts.name(BOB));
        assertEquals("elsewhere", accounts.name(new AgencyId("elsewhere")));
    }

    @Test
    void neither_a_password_nor_its_hash_shows_in_any_text() {
        var hash = accounts.hash(ANN).orElseThrow();
        for (Object said : List.of(hash, new AccountEvent.PasswordSet(hash),
                new OpenAccount(BOB, "Bob", Area.POLICE, "secret-word", List.of()),
                accounts.me(accounts.viewer(ANN).orElseThrow(), Lang.EN))) {
            assertFalse(said.toString().contains("argon2") || said.toString().contains("secret-word"), said.getClass().toString());
        }
    }

    @Test
    void a_password_is_no_part_of_what_makes_a_request_the_same() {
        var first = accounts.work().found(Actor.SYSTEM, "k1", new OpenAccount(BOB, "Bob", Area.POLICE, "one password", List.of()));
        var again = accounts.work().found(Actor.SYSTEM, "k1", new OpenAccount(BOB, "Bob", Area.POLICE, "another one!", List.of()));
        assertEquals(assertInstanceOf(Outcome.Done.class, first).ref(), assertInstanceOf(Outcome.Done.class, again).ref());
    }

    @Test
    void every_event_reads_as_it_was_written() {
        Golden.check(Accounts.EVENTS);
        assertEquals(Set.of(), Words.load(List.of("identity")).oneSided());
    }
}
