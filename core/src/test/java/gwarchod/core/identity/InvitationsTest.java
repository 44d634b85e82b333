package gwarchod.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.Told;
import gwarchod.core.desk.WayIn;
import gwarchod.core.identity.AccountDeeds.NewAccount;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationsTest {
    private static final UserId BOB = new UserId("bob");
    private static final String WISHED = "four green herons";
    private static final String HERE = "192.0.2.1";

    private final Area area = Area.withAnn();
    private final Sessions sessions = area.sessions();
    private final Entry entry = area.entry(sessions);
    private String administrator;

    @BeforeEach
    void open() {
        area.open(new UserId("root"), Area.PASSWORD, "opener");
        administrator = sessions.begin(new UserId("root"), area.clock.get()).await().token();
        area.accounts.work().open(Actor.SYSTEM, area.key(), new NewAccount(BOB, "Bob", Area.POLICE, List.of()));
    }

    private String invited() {
        return (String) assertInstanceOf(Told.Done.class, entry.invite(administrator, BOB).await()).value();
    }

    private String reset() {
        assertEquals("done", refusal(entry.proposeReset(administrator, BOB).await()));
        assertEquals("done", refusal(entry.approveReset(second(), BOB).await()));
        return invited();
    }

    private String second() {
        area.open(new UserId("second-root"), Area.PASSWORD, "opener");
        return sessions.begin(new UserId("second-root"), area.clock.get()).await().token();
    }

    private static String refusal(Told<?> told) {
        return told instanceof Told.Refused<?>(var why) ? why.code() : "done";
    }

    private String accepted(String user, String code, String password) {
        return entry.accept(user, code, password, HERE).await() instanceof Told.Refused<Boolean>(var why) ? why.code() : "accepted";
    }

    private SignIn signIn(String password) {
        return entry.signIns().signIn("bob", password, HERE).await();
    }

    @Test
    void whoever_is_invited_sets_their_own_password_and_undertakes_confidentiality() {
        assertEquals(AccountState.UNDERTAKING_EXPIRED, area.accounts.state(BOB));
        var code = invited();
        assertEquals("accepted", accepted("bob", code.toUpperCase(), WISHED));
        assertInstanceOf(SignIn.Done.class, signIn(WISHED));
        assertEquals(AccountState.OPEN, area.accounts.state(BOB));
    }

    @Test
    void an_invitation_counts_once_for_a_week_and_for_its_owner() {
        var first = invited();
        var second = invited();
        assertEquals("invitation-wrong", accepted("bob", first, WISHED), "a newer one was given");
        assertEquals("invitation-wrong", accepted("ann", second, WISHED));
        assertEquals("invitation-wrong", accepted("no such name!", second, WISHED));
        assertEquals("password-common", accepted("bob", second, "bob the builder"), "it isn't used up by a bad password");
        assertEquals("accepted", accepted("bob", second, WISHED));
        assertEquals("invitation-wrong", accepted("bob", second, "five green herons"));
        var third = reset();
        area.pass(Invitation.LASTS);
        assertEquals("invitation-wrong", accepted("bob", third, WISHED));
    }

    @Test
    void guesses_at_invitations_are_slowed_down() {
        var code = invited();
        for (int i = 0; i < Throttle.FREE; i++) {
            assertEquals("invitation-wrong", accepted("bob", "wrong", WISHED));
        }
        assertEquals("too-many-attempts", accepted("bob", code, WISHED));
        area.pass(Throttle.FIRST_WAIT);
        assertEquals("accepted", accepted("bob", code, WISHED));
    }

    @Test
    void guesses_at_one_invitation_dont_keep_others_from_the_same_place_out() {
        var code = invited();
        for (int i = 0; i < Throttle.FREE; i++) {
            assertEquals("invitation-wrong", accepted("ann", "wrong", WISHED));
        }
        assertEquals("too-many-attempts", accepted("ann", "wrong", WISHED));
        assertEquals("accepted", accepted("bob", code, WISHED));
    }

    @Test
    void only_who_opens_accounts_and_signed_in_just_now_invites_and_never_themselves() {
        var ann = sessions.begin(Area.ANN, area.clock.get()).await().token();
        assertEquals("not-permitted", assertInstanceOf(Told.Refused.class, entry.invite(ann, BOB).await()).why().code());
        assertEquals("own-account", assertInstanceOf(Told.Refused.class, entry.invite(administrator, new UserId("root")).await()).why().code());
        assertEquals("not-found", assertInstanceOf(Told.Refused.class, entry.invite(administrator, new UserId("nobody")).await()).why().code());
        area.pass(Sessions.CONFIRMED);
        assertEquals("sign-in-again", assertInstanceOf(Told.Refused.class, entry.invite(administrator, BOB).await()).why().code());
    }

    @Test
    void only_the_hash_of_its_code_is_kept_and_old_sessions_end() {
        assertEquals("accepted", accepted("bob", invited(), WISHED));
        var session = assertInstanceOf(SignIn.Done.class, signIn(WISHED)).token();
        var code = reset();
        assertFalse(area.accounts.invitation(BOB).orElseThrow().toString().contains(code.replace("-", "")));
        area.pass(Duration.ofMillis(1));
        assertEquals("accepted", accepted("bob", code, "five green herons"));
        assertTrue(sessions.resolve(session).await().isEmpty());
    }

    @Test
    void nobody_alone_gets_a_code_for_somebody_who_has_a_password() {
        assertEquals("reset-needed", refusal(entry.invite(administrator, Area.ANN).await()));
        assertTrue(area.accounts.invitation(Area.ANN).isEmpty());
        assertEquals("invite-instead", refusal(entry.proposeReset(administrator, BOB).await()));
        assertEquals(WayIn.INVITE, way(administrator, BOB));
        assertEquals(WayIn.PROPOSE, way(administrator, Area.ANN));
        assertEquals("done", refusal(entry.proposeReset(administrator, Area.ANN).await()));
        assertEquals("second-person-needed", refusal(entry.approveReset(administrator, Area.ANN).await()));
        assertEquals("reset-needed", refusal(entry.invite(administrator, Area.ANN).await()));
        assertEquals("own-account", refusal(entry.approveReset(sessions.begin(Area.ANN, area.clock.get()).await().token(), Area.ANN).await()));
        var second = second();
        assertEquals(WayIn.APPROVE, way(second, Area.ANN));
        assertEquals("done", refusal(entry.proposeReset(second, Area.ANN).await()), "it stays the first person's");
        assertEquals("done", refusal(entry.approveReset(second, Area.ANN).await()));
        assertEquals("reset-needed", refusal(entry.invite(second, Area.ANN).await()), "who approved gets no code");
        assertEquals(WayIn.HAND_OVER, way(administrator, Area.ANN));
        assertEquals("done", refusal(entry.invite(administrator, Area.ANN).await()));
        assertEquals("reset-needed", refusal(entry.invite(administrator, Area.ANN).await()), "an approval counts once");
    }

    private WayIn way(String token, UserId user) {
        return (WayIn) assertInstanceOf(Told.Done.class, entry.wayIn(token, user).await()).value();
    }

    @Test
    void a_reset_ends_sessions_keeps_the_second_factor_and_signs_nothing() {
        assertEquals("accepted", accepted("bob", invited(), WISHED));
        var undertaken = area.accounts.open(BOB).orElseThrow().standing().undertakenUntil();
        area.pass(Duration.ofDays(30));
        administrator = sessions.begin(new UserId("root"), area.clock.get()).await().token();
        var code = reset();
        assertEquals("accepted", accepted("bob", code, "five green herons"));
        assertEquals(undertaken, area.accounts.open(BOB).orElseThrow().standing().undertakenUntil());
    }

    @Test
    void a_reset_nobody_approved_in_time_and_one_overtaken_by_the_owner_are_worth_nothing() {
        entry.proposeReset(administrator, Area.ANN).await();
        area.setPassword(Area.ANN, "a new day dawns");
        assertEquals("nothing-waits", refusal(entry.approveReset(second(), Area.ANN).await()));
        entry.proposeReset(administrator, Area.ANN).await();
        area.pass(Reset.LASTS);
        var later = sessions.begin(new UserId("second-root"), area.clock.get()).await().token();
        assertEquals("nothing-waits", refusal(entry.approveReset(later, Area.ANN).await()));
    }

    @Test
    void who_may_close_accounts_ends_somebodys_sessions_and_nobody_else_does() {
        var ann = sessions.begin(Area.ANN, area.clock.get()).await().token();
        assertInstanceOf(Told.Refused.class, entry.endAllOf(ann, new UserId("root")).await());
        assertTrue(sessions.resolve(administrator).await().isPresent());
        assertInstanceOf(Told.Done.class, entry.endAllOf(administrator, Area.ANN).await());
        assertTrue(sessions.resolve(ann).await().isEmpty());
        area.pass(Sessions.CONFIRMED);
        assertEquals("sign-in-again", refusal(entry.endAllOf(administrator, Area.ANN).await()));
    }
}
