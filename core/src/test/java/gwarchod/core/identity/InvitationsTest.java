package gwarchod.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.Told;
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
        var third = invited();
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
        var code = invited();
        assertFalse(area.accounts.invitation(BOB).orElseThrow().toString().contains(code.replace("-", "")));
        area.pass(Duration.ofMillis(1));
        assertEquals("accepted", accepted("bob", code, "five green herons"));
        assertTrue(sessions.resolve(session).await().isEmpty());
    }

    @Test
    void who_may_close_accounts_ends_somebodys_sessions_and_nobody_else_does() {
        var ann = sessions.begin(Area.ANN, area.clock.get()).await().token();
        assertInstanceOf(Told.Refused.class, entry.endAllOf(ann, new UserId("root")).await());
        assertTrue(sessions.resolve(administrator).await().isPresent());
        assertInstanceOf(Told.Done.class, entry.endAllOf(administrator, Area.ANN).await());
        assertTrue(sessions.resolve(ann).await().isEmpty());
    }
}
