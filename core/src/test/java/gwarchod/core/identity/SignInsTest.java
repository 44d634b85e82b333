package gwarchod.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import gwarchod.core.desk.Again;
import gwarchod.core.desk.Proof;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds.CloseAccount;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Refusal;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInsTest {
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final Area area = Area.withAnn();
    private final Sessions sessions = area.sessions();
    private final SignIns signIns = area.signIns(sessions);

    private SignIn signIn(String username, String password, String from) {
        return signIns.signIn(username, password, from).await();
    }

    private static Refusal refusal(SignIn signIn) {
        return assertInstanceOf(SignIn.Refused.class, signIn).why();
    }

    private static SignIn.Done done(SignIn signIn) {
        return assertInstanceOf(SignIn.Done.class, signIn);
    }

    @Test
    void the_right_password_begins_a_session() {
        var done = done(signIn("ann", Area.PASSWORD, HERE));
        assertEquals(Area.ANN, sessions.known(done.token()).orElseThrow().user());
        assertEquals(Area.NOON.plus(Area.ABSOLUTE), done.expiresAt());
        assertEquals("Example Police", done.user().agency());
        assertEquals(List.of("reader"), done.user().roles());
    }

    @Test
    void a_user_name_is_read_as_people_type_it() {
        done(signIn(" Ann ", Area.PASSWORD, HERE));
    }

    @Test
    void a_wrong_password_an_unknown_user_and_a_closed_account_are_refused_alike() {
        var wrong = refusal(signIn("ann", "wrong", HERE));
        assertEquals(new Refusal.SignInNeeded("sign-in-refused"), wrong);
        assertEquals(wrong, refusal(signIn("nobody", Area.PASSWORD, HERE)));
        assertEquals(wrong, refusal(signIn("no user name!", Area.PASSWORD, HERE)));
        assertEquals(wrong, refusal(signIn("", "", HERE)));
        area.accounts.work().close(Actor.SYSTEM, "k", new CloseAccount(Area.ANN, "left"));
        assertEquals(wrong, refusal(signIn("ann", Area.PASSWORD, HERE)));
    }

    @Test
    void finding_out_that_there_is_no_such_user_takes_the_work_of_a_password() {
        try (var passwords = new Passwords(Passwords.CHARACTERS_MIN)) {
            var real = Argon2Function.getInstanceFromHash(passwords.hash(Area.PASSWORD).await().encoded());
            assertEquals(real, Argon2Function.getInstanceFromHash(PasswordHash.NOBODY.encoded()));
            assertEquals(List.of(19_456, 2, 1, 32),
                    List.of(real.getMemory(), real.getIterations(), real.getParallelism(), real.getOutputLength()));
        }
    }

    @Test
    void an_area_that_allows_short_passwords_is_for_trying_out_and_takes_the_same_short_while_for_everybody() {
        var real = Argon2Function.getInstanceFromHash(area.accounts.hash(Area.ANN).orElseThrow().encoded());
        var nobody = Argon2Function.getInstanceFromHash(PasswordHash.nobody(real.getMemory(), real.getIterations()).encoded());
        assertEquals(List.of(real, 64), List.of(nobody, real.getMemory()));
        assertFalse(area.passwords.matches(Area.PASSWORD, PasswordHash.NOBODY));
    }

    @Test
    void a_password_is_the_same_however_a_keyboard_composes_its_letters() {
        area.open(new UserId("bob"), "d\u0175r y m\u00f4r");
        done(signIn("bob", "dw\u0302r y mo\u0302r", HERE));
        assertEquals("sign-in-refused", refusal(signIn("bob", "dwr y mor", HERE)).code());
    }

    @Test
    void a_password_longer_than_any_is_wrong_even_where_it_begins_right() {
        assertEquals("sign-in-refused", refusal(signIn("ann", Area.PASSWORD + "x".repeat(10_000), HERE)).code());
    }

    @Test
    void repeated_guesses_wait_twice_as_long_each_time() {
        for (int i = 0; i < Throttle.FREE; i++) {
            assertEquals("sign-in-refused", refusal(signIn("ann", "wrong", HERE)).code());
        }
        assertEquals(new Refusal.Busy("too-many-attempts", 1), refusal(signIn("ann", Area.PASSWORD, HERE)));
        area.pass(Duration.ofSeconds(1));
        assertEquals("sign-in-refused", refusal(signIn("ann", "wrong", HERE)).code());
        assertEquals(new Refusal.Busy("too-many-attempts", 2), refusal(signIn("ann", "wrong", HERE)));
    }

    @Test
    void guesses_from_elsewhere_lock_nobody_out() {
        for (int i = 0; i <= Throttle.FREE; i++) {
            signIn("ann", "wrong", ELSEWHERE);
        }
        done(signIn("ann", Area.PASSWORD, HERE));
        assertEquals("too-many-attempts", refusal(signIn("ann", Area.PASSWORD, ELSEWHERE)).code());
    }

    @Test
    void an_unknown_user_is_slowed_down_like_a_known_one() {
        for (int i = 0; i < Throttle.FREE; i++) {
            signIn("nobody", "wrong", HERE);
        }
        assertEquals("too-many-attempts", refusal(signIn("nobody", "wrong", HERE)).code());
    }

    @Test
    void signing_in_forgets_the_failures_before() {
        for (int i = 0; i < 3; i++) {
            for (int failure = 0; failure < Throttle.FREE - 1; failure++) {
                signIn("ann", "wrong", HERE);
            }
            done(signIn("ann", Area.PASSWORD, HERE));
        }
    }

    @Test
    void guesses_sent_all_at_once_get_no_more_tries() {
        var attempts = new ArrayList<Future<SignIn>>();
        for (int i = 0; i < 40; i++) {
            attempts.add(signIns.signIn("ann", "wrong", HERE));
        }
        Future.join(attempts).await();
        long tried = attempts.stream().filter(attempt -> refusal(attempt.result()).code().equals("sign-in-refused")).count();
        int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        assertTrue(tried < Throttle.FREE + atOnce, tried + " were tried");
    }

    @Test
    void more_sign_ins_than_can_wait_are_told_to_come_back() {
        var attempts = new ArrayList<Future<SignIn>>();
        for (int i = 0; i < Passwords.WAITING_MAX + 50; i++) {
            attempts.add(signIns.signIn("ann" + i, "wrong", HERE));
        }
        long busy = attempts.stream()
                .filter(Future::isComplete)
                .filter(attempt -> attempt.result() instanceof SignIn.Refused(Refusal.Busy(var code, _)) && code.equals("busy"))
                .count();
        area.passwords.close();
        assertTrue(busy > 0, "some were turned away");
    }

    @Test
    void no_wait_is_longer_than_a_quarter_of_an_hour() {
        assertEquals(Duration.ZERO, Throttle.waitAfter(Throttle.FREE - 1));
        assertEquals(Duration.ofSeconds(1), Throttle.waitAfter(Throttle.FREE));
        assertEquals(Duration.ofSeconds(4), Throttle.waitAfter(Throttle.FREE + 2));
        assertEquals(Throttle.WAIT_MAX, Throttle.waitAfter(1_000));
    }

    @Test
    void signing_in_again_asks_for_the_right_password_and_is_slowed_down_like_signing_in() {
        var token = done(signIn("ann", Area.PASSWORD, HERE)).token();
        area.pass(Sessions.CONFIRMED);
        var wrong = assertInstanceOf(Again.Refused.class, signIns.confirm(token, new Proof.Password("wrong"), HERE).await());
        assertEquals("password-wrong", wrong.why().code());
        assertFalse(sessions.confirmed(token).await());
        var done = assertInstanceOf(Again.Done.class, signIns.confirm(token, new Proof.Password(Area.PASSWORD), HERE).await());
        assertEquals(area.clock.get().plus(Sessions.CONFIRMED), done.until());
        assertTrue(sessions.confirmed(token).await());
        for (int i = 0; i < Throttle.FREE; i++) {
            signIns.confirm(token, new Proof.Password("wrong"), HERE).await();
        }
        var slowed = assertInstanceOf(Again.Refused.class, signIns.confirm(token, new Proof.Password(Area.PASSWORD), HERE).await());
        assertEquals("too-many-attempts", slowed.why().code());
    }

    @Test
    void nobody_signs_in_again_without_a_session() {
        for (String token : List.of("", "a".repeat(52))) {
            var refused = assertInstanceOf(Again.Refused.class, signIns.confirm(token, new Proof.Password(Area.PASSWORD), HERE).await());
            assertEquals("session-needed", refused.why().code());
        }
    }

    @Test
    void an_identity_proven_elsewhere_comes_in_by_its_account_and_within_what_the_provider_said() {
        var done = done(signIns.begin(new SignIns.Proven(Area.ANN, area.clock.get(), Set.of("writer"), false)).await());
        assertEquals(List.of(), done.user().roles());
        assertEquals(List.of("reader"), done(signIns.begin(new SignIns.Proven(Area.ANN, area.clock.get(), null, false)).await()).user().roles());
        var nobody = signIns.begin(new SignIns.Proven(new UserId("nobody"), area.clock.get(), null, false)).await();
        assertEquals("sign-in-refused", refusal(nobody).code());
        area.accounts.work().close(Actor.SYSTEM, "k", new CloseAccount(Area.ANN, "left"));
        assertEquals("sign-in-refused", refusal(signIns.begin(new SignIns.Proven(Area.ANN, area.clock.get(), null, false)).await()).code());
    }
}
