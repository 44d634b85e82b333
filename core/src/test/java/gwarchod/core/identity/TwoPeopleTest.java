package gwarchod.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds.ApproveRole;
import gwarchod.core.identity.AccountDeeds.DeclineRole;
import gwarchod.core.identity.AccountDeeds.GrantRole;
import gwarchod.core.identity.AccountDeeds.NewAccount;
import gwarchod.core.identity.AccountDeeds.RecordUndertaking;
import gwarchod.core.identity.AccountDeeds.RecordVetting;
import gwarchod.core.identity.AccountDeeds.RoleAsked;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Outcome;
import gwarchod.core.sharing.Viewer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TwoPeopleTest {
    private static final UserId ANN = Area.ANN;
    private static final UserId BOB = new UserId("bob");
    private static final Actor FIRST = new Actor(new UserId("first"), Area.POLICE, "writer", "public-protection", null);
    private static final Actor SECOND = Area.SECOND;
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final LocalDate UNTIL = LocalDate.of(2026, 1, 31);

    private final Area area = Area.withAnn();
    private final Accounts accounts = area.accounts;

    private Set<String> roles() {
        return accounts.viewer(ANN).map(Viewer::roles).orElseThrow();
    }

    private Outcome propose(Actor by) {
        return accounts.work().grant(by, area.key(), new GrantRole(ANN, "writer", UNTIL));
    }

    private Outcome approve(Actor by) {
        return accounts.work().approve(by, area.key(), new ApproveRole(ANN, "writer", UNTIL));
    }

    private Outcome vetted(String level, LocalDate until) {
        return accounts.work().recordVetting(FIRST, area.key(), new RecordVetting(ANN, level, until));
    }

    private Outcome undertaken(LocalDate until) {
        return accounts.work().recordUndertaking(FIRST, area.key(), new RecordUndertaking(ANN, until));
    }

    private static void done(Outcome outcome) {
        assertInstanceOf(Outcome.Done.class, outcome);
    }

    private static void refused(String code, Outcome outcome) {
        assertEquals(code, assertInstanceOf(Outcome.Refused.class, outcome).why().code());
    }

    @Test
    void a_role_is_held_once_a_second_person_has_approved_it() {
        done(propose(FIRST));
        assertEquals(Set.of("reader"), roles());
        done(approve(SECOND));
        assertEquals(Set.of("reader", "writer"), roles());
        var held = accounts.grants(ANN).roles().get("writer");
        assertEquals(List.of(FIRST.user(), SECOND.user()), List.of(held.proposedBy().orElseThrow(), held.approvedBy()));
    }

    @Test
    void neither_who_proposed_it_nor_who_is_to_have_it_is_the_second_person() {
        done(propose(FIRST));
        refused("second-person-needed", approve(FIRST));
        refused("own-account", approve(new Actor(ANN, Area.POLICE, "reader", "public-protection", null)));
        assertEquals(Set.of("reader"), roles());
    }

    @Test
    void what_doesnt_wait_or_says_something_else_by_now_isnt_approved() {
        refused("nothing-waits", approve(SECOND));
        done(propose(FIRST));
        done(accounts.work().grant(FIRST, area.key(), new GrantRole(ANN, "writer", UNTIL.plusDays(30))));
        refused("nothing-waits", approve(SECOND));
        refused("nothing-waits", accounts.work().approve(SECOND, area.key(), new ApproveRole(ANN, "reader", UNTIL)));
    }

    @Test
    void a_proposal_taken_up_by_the_second_person_waits_for_a_third() {
        done(propose(FIRST));
        done(propose(SECOND));
        refused("second-person-needed", approve(SECOND));
        done(approve(FIRST));
    }

    @Test
    void a_declined_role_doesnt_wait_any_more() {
        done(propose(FIRST));
        refused("text-required", accounts.work().decline(SECOND, area.key(), new DeclineRole(ANN, "writer", " ")));
        done(accounts.work().decline(SECOND, area.key(), new DeclineRole(ANN, "writer", "Not needed")));
        refused("nothing-waits", approve(SECOND));
        assertInstanceOf(Outcome.Unchanged.class, accounts.work().decline(SECOND, area.key(), new DeclineRole(ANN, "writer", "Not needed")));
    }

    @Test
    void ending_a_role_takes_what_waits_for_it_along() {
        done(propose(FIRST));
        done(approve(SECOND));
        done(accounts.work().grant(FIRST, area.key(), new GrantRole(ANN, "writer", UNTIL.plusDays(30))));
        done(accounts.work().endRole(FIRST, area.key(), new AccountDeeds.EndRole(ANN, "writer")));
        assertEquals(Map.of(), accounts.grants(ANN).waiting());
        refused("nothing-waits", accounts.work().approve(SECOND, area.key(), new ApproveRole(ANN, "writer", UNTIL.plusDays(30))));
        done(propose(FIRST));
        done(accounts.work().endRole(SECOND, area.key(), new AccountDeeds.EndRole(ANN, "writer")));
        refused("nothing-waits", approve(SECOND));
    }

    @Test
    void a_role_lasts_no_longer_than_the_area_lets_it() {
        var last = TODAY.plusDays(area.rules.roleDaysMax());
        refused("too-far-ahead", accounts.work().grant(FIRST, area.key(), new GrantRole(ANN, "writer", last.plusDays(1))));
        done(accounts.work().grant(FIRST, area.key(), new GrantRole(ANN, "writer", last)));
    }

    @Test
    void a_proposal_whose_last_day_went_by_isnt_approved() {
        done(propose(FIRST));
        area.pass(Duration.ofDays(300));
        refused("in-the-past", approve(SECOND));
    }

    @Test
    void a_new_account_has_no_role_and_no_password_until_others_have_done_their_part() {
        done(accounts.work().open(FIRST, area.key(), new NewAccount(BOB, "Bob", Area.POLICE, List.of(new RoleAsked("reader", UNTIL)))));
        assertEquals(Set.of(), accounts.viewer(BOB).map(Viewer::roles).orElseThrow());
        assertEquals(PasswordHash.NOBODY, accounts.hash(BOB).orElseThrow());
        refused("second-person-needed", accounts.work().approve(FIRST, area.key(), new ApproveRole(BOB, "reader", UNTIL)));
        done(accounts.work().approve(SECOND, area.key(), new ApproveRole(BOB, "reader", UNTIL)));
        assertEquals(Set.of("reader"), accounts.viewer(BOB).map(Viewer::roles).orElseThrow());
        refused("role-unknown", accounts.work().open(FIRST, area.key(),
                new NewAccount(new UserId("eve"), "Eve", Area.POLICE, List.of(new RoleAsked("wizard", UNTIL)))));
    }

    @Test
    void a_role_whose_vetting_isnt_there_is_not_held() {
        done(area.give(ANN, "writer", UNTIL));
        done(vetted("low", UNTIL));
        assertEquals(Set.of("reader"), roles(), "writer asks for more");
        done(vetted("high", UNTIL));
        assertEquals(Set.of("reader", "writer"), roles());
        refused("vetting-unknown", vetted("highest", UNTIL));
        refused("in-the-past", vetted("high", TODAY.minusDays(1)));
    }

    @Test
    void nobody_vets_themselves_or_records_their_own_undertaking() {
        var ann = new Actor(ANN, Area.POLICE, "reader", "public-protection", null);
        refused("own-account", accounts.work().recordVetting(ann, area.key(), new RecordVetting(ANN, "high", UNTIL)));
        refused("own-account", accounts.work().recordUndertaking(ann, area.key(), new RecordUndertaking(ANN, UNTIL)));
    }

    @Test
    void whoever_is_no_longer_vetted_or_bound_to_confidentiality_is_told_so_only_with_the_right_password() {
        var signIns = area.signIns(area.sessions());
        for (boolean vetting : new boolean[] {true, false}) {
            done(vetted("high", vetting ? TODAY : UNTIL));
            done(undertaken(vetting ? UNTIL : TODAY));
            var sessions = area.sessions();
            var token = sessions.begin(ANN, area.clock.get()).await().token();
            assertTrue(sessions.known(token).isPresent());
            area.clock.set(Area.NOON.plus(Duration.ofDays(1)));
            assertTrue(sessions.known(token).isEmpty() && sessions.still(token).await().isEmpty(), "an open session has lost everything");
            var code = vetting ? "vetting-expired" : "undertaking-expired";
            assertEquals(code, refusal(signIns.signIn("ann", Area.PASSWORD, "here").await()));
            assertEquals("sign-in-refused", refusal(signIns.signIn("ann", "wrong", "here").await()));
            area.clock.set(Area.NOON);
        }
    }

    private static String refusal(SignIn signIn) {
        return assertInstanceOf(SignIn.Refused.class, signIn).why().code();
    }

    @Test
    void what_an_area_asks_is_checked_when_it_is_read() {
        assertTrue(AccessRules.byDefault().vettingLevels().contains("nppv-3"));
        org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, () ->
                new AccessRules(List.of("low"), Map.of("writer", "high"), 1, 1, 1, Set.of(), 30, 720));
    }
}
