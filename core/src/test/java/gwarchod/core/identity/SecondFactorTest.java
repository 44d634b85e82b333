package gwarchod.core.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.Again;
import gwarchod.core.desk.Own;
import gwarchod.core.desk.Proof;
import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.SigningIn;
import gwarchod.core.desk.Told;
import gwarchod.core.ids.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
    private static final String HERE = "192.0.2.1";

    private final Area area = Area.withAnn();
    private final Sessions sessions = area.sessions();
    private final Entry entry = area.entry(sessions);
    private final Codes codes = new Codes(area.stores.documents("codes"), area.clock::get);

    private SignIn signIn(String code) {
        return entry.signIn(new SigningIn("ann", Area.PASSWORD, code, HERE, SigningIn.Way.PAGES)).await();
    }

    private static String token(SignIn signIn) {
        return assertInstanceOf(SignIn.Done.class, signIn).token();
    }

    private static String refusal(SignIn signIn) {
        return assertInstanceOf(SignIn.Refused.class, signIn).why().code();
    }

    private static String refusal(Told<?> told) {
        return assertInstanceOf(Told.Refused.class, told).why().code();
    }

    private String code(OtpKey key) {
        return codes.code(key, area.clock.get());
    }

    private record Enrolled(String token, OtpKey key, List<String> recovery) {}

    @SuppressWarnings("unchecked")
    private Enrolled enrolled() {
        var token = token(signIn(null));
        var key = new OtpKey(((Told.Done<Own.Enrolment>) entry.newAuthenticator(token).await()).value().key());
        var recovery = ((Told.Done<List<String>>) entry.addAuthenticator(token, key.base32(), code(key), HERE).await()).value();
        area.pass(Codes.STEP.multipliedBy(3));
        return new Enrolled(token, key, recovery);
    }

    private String ticket() {
        return assertInstanceOf(SignIn.CodeNeeded.class, signIn(null)).ticket();
    }

    @Test
    void codes_are_those_of_the_standard() {
        var key = new OtpKey("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");      // RFC 6238, appendix B, for SHA-1; its last six digits
        assertArrayEquals("12345678901234567890".getBytes(StandardCharsets.US_ASCII), key.bytes());
        assertEquals("287082", codes.code(key, Instant.ofEpochSecond(59)));
        assertEquals("081804", codes.code(key, Instant.ofEpochSecond(1_111_111_109)));
        assertEquals("353130", codes.code(key, Instant.ofEpochSecond(20_000_000_000L)));
    }

    @Test
    void the_password_alone_gets_no_session_once_an_app_is_set_up() {
        var app = enrolled();
        var ticket = ticket();
        assertTrue(sessions.resolve(ticket).await().isEmpty(), "a ticket is no session");
        assertEquals("code-wrong", refusal(entry.second(ticket, "000000", HERE).await()));
        var done = entry.second(ticket, code(app.key()), HERE).await();
        assertEquals(Area.ANN, sessions.known(token(done)).orElseThrow().user());
        area.pass(Codes.STEP.multipliedBy(3));
        assertEquals("sign-in-refused", refusal(entry.second(ticket, code(app.key()), HERE).await()), "a ticket counts once");
        token(signIn(code(app.key())));
    }

    @Test
    void a_code_counts_once_on_every_node_even_within_its_window() {
        var app = enrolled();
        var other = area.entry(area.sessions());
        var code = code(app.key());
        var ticket = ticket();
        token(entry.second(ticket(), code, HERE).await());
        assertEquals("code-wrong", refusal(other.second(ticket, code, HERE).await()));
        area.pass(Codes.STEP);
        assertEquals("code-wrong", refusal(other.second(ticket, code, HERE).await()), "nor as the step before");
        token(other.second(ticket, code(app.key()), HERE).await());
    }

    @Test
    void of_many_who_send_one_code_at_once_one_comes_in() throws InterruptedException {
        var app = enrolled();
        var code = code(app.key());
        var in = new AtomicInteger();
        var threads = IntStream.range(0, 8).mapToObj(i -> {
            var ticket = ticket();
            return Thread.ofVirtual().unstarted(() -> {
                if (entry.second(ticket, code, "place-" + i).await() instanceof SignIn.Done) {
                    in.incrementAndGet();
                }
            });
        }).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, in.get());
    }

    @Test
    void a_phones_clock_may_be_half_a_minute_off_and_no_more() {
        var app = enrolled();
        var late = codes.code(app.key(), area.clock.get().minus(Codes.STEP));
        var tooLate = codes.code(app.key(), area.clock.get().minus(Codes.STEP.multipliedBy(2)));
        assertEquals("code-wrong", refusal(entry.second(ticket(), tooLate, HERE).await()));
        token(entry.second(ticket(), late, HERE).await());
    }

    @Test
    void a_recovery_code_counts_once_however_it_is_typed_and_only_its_hash_is_kept() {
        var app = enrolled();
        var code = app.recovery().getFirst();
        assertEquals(OwnAccount.RECOVERY_CODES, app.recovery().size());
        token(entry.second(ticket(), " " + code.toUpperCase().replace('-', ' '), HERE).await());
        assertEquals("code-wrong", refusal(entry.second(ticket(), code, HERE).await()));
        var kept = area.accounts.factors(Area.ANN).authenticator().orElseThrow();
        assertEquals(OwnAccount.RECOVERY_CODES - 1, kept.recovery().size());
        assertFalse(kept.toString().contains(app.recovery().getLast()) || kept.toString().contains(app.key().base32()), kept.toString());
    }

    @Test
    void guesses_at_codes_are_slowed_down_and_a_right_password_doesnt_forgive_them() {
        var app = enrolled();
        for (int i = 0; i < Throttle.FREE; i++) {
            assertEquals("code-wrong", refusal(entry.second(ticket(), "00000" + i, HERE).await()));
        }
        assertEquals("too-many-attempts", refusal(entry.second(ticket(), code(app.key()), HERE).await()));
        area.pass(Throttle.FIRST_WAIT);
        token(entry.second(ticket(), code(app.key()), HERE).await());
    }

    @Test
    void guesses_from_everywhere_are_slowed_down_as_well() {
        var app = enrolled();
        for (int i = 0; i < Gate.CODES_ANYWHERE_FREE; i++) {
            entry.second(ticket(), "000000", "place-" + i).await();
        }
        assertEquals("too-many-attempts", refusal(entry.second(ticket(), code(app.key()), "a new place").await()));
    }

    @Test
    void guesses_from_everywhere_dont_keep_the_owner_out_where_their_code_was_right_and_are_forgotten_once_it_is() {
        var app = enrolled();
        token(entry.second(ticket(), code(app.key()), HERE).await());
        for (int i = 0; i < Gate.CODES_ANYWHERE_FREE; i++) {
            entry.second(ticket(), "000000", "place-" + i).await();
        }
        area.pass(Codes.STEP.multipliedBy(3));
        for (int i = 0; i < 3; i++) {
            entry.second(ticket(), "000000", "another-" + i).await();
        }
        assertEquals("too-many-attempts", refusal(entry.second(ticket(), "000000", "a new place").await()));
        token(entry.second(ticket(), code(app.key()), HERE).await());
        assertEquals("code-wrong", refusal(entry.second(ticket(), "000000", "a new place").await()));
    }

    @Test
    void a_ticket_is_worth_nothing_after_a_few_minutes() {
        var app = enrolled();
        var ticket = ticket();
        area.pass(Tickets.LASTS);
        assertEquals("sign-in-refused", refusal(entry.second(ticket, code(app.key()), HERE).await()));
        entry.sweep().await();
        assertEquals("sign-in-refused", refusal(entry.second("made-up", code(app.key()), HERE).await()));
    }

    @Test
    void an_app_is_set_up_only_by_who_signed_in_just_now_and_with_a_code_that_shows_it_holds_the_key() {
        var token = token(signIn(null));
        var key = ((Own.Enrolment) ((Told.Done<?>) entry.newAuthenticator(token).await()).value()).key();
        assertEquals("code-wrong", refusal(entry.addAuthenticator(token, key, "000000", HERE).await()));
        assertEquals("code-wrong", refusal(entry.addAuthenticator(token, "short", "000000", HERE).await()));
        area.pass(Sessions.CONFIRMED);
        assertEquals("sign-in-again", refusal(entry.newAuthenticator(token).await()));
        assertEquals("sign-in-again", refusal(entry.addAuthenticator(token, key, code(new OtpKey(key)), HERE).await()));
        assertEquals("session-needed", refusal(entry.newAuthenticator("nobody").await()));
        assertTrue(area.accounts.factors(Area.ANN).authenticator().isEmpty());
    }

    @Test
    void who_removes_the_app_signs_in_with_the_password_again() {
        var app = enrolled();
        assertInstanceOf(Told.Done.class, entry.removeAuthenticator(app.token()).await());
        token(signIn(null));
    }

    @Test
    void a_code_signs_one_in_again_too() {
        var app = enrolled();
        area.pass(Sessions.CONFIRMED);
        assertInstanceOf(Again.Refused.class, entry.confirm(app.token(), new Proof.Code("000000"), HERE).await());
        assertInstanceOf(Again.Done.class, entry.confirm(app.token(), new Proof.Code(code(app.key())), HERE).await());
        assertTrue(sessions.confirmed(app.token()).await());
    }

    @Test
    void in_a_demonstration_the_api_asks_for_no_code_and_the_pages_do() {
        enrolled();
        assertInstanceOf(SignIn.CodeNeeded.class, entry.signIns().signIn("ann", Area.PASSWORD, HERE).await());
        entry.demonstrate();
        token(entry.signIns().signIn("ann", Area.PASSWORD, HERE).await());
        assertInstanceOf(SignIn.CodeNeeded.class, signIn(null));
    }

    @Test
    void ones_own_sessions_are_listed_and_ended_one_by_one_or_all_others_at_once() {
        var one = token(signIn(null));
        area.pass(Duration.ofSeconds(1));
        var other = token(signIn(null));
        var third = token(signIn(null));
        var shown = ((Own) ((Told.Done<?>) entry.own(one).await()).value()).sessions();
        assertEquals(3, shown.size());
        assertEquals(1, shown.stream().filter(Own.Session::here).count());
        var handle = ((Own) ((Told.Done<?>) entry.own(other).await()).value()).sessions().stream().filter(Own.Session::here).findFirst().orElseThrow();
        assertInstanceOf(Told.Done.class, entry.endSession(one, handle.handle()).await());
        assertTrue(sessions.resolve(other).await().isEmpty());
        assertInstanceOf(Told.Done.class, entry.endOthers(one).await());
        assertTrue(sessions.resolve(third).await().isEmpty() && sessions.known(third).isEmpty());
        assertTrue(sessions.resolve(one).await().isPresent());
    }

    @Test
    void nobody_ends_somebody_elses_session() {
        area.open(new UserId("bob"), "another password", "reader");
        var bob = token(entry.signIns().signIn("bob", "another password", HERE).await());
        var handle = ((Own) ((Told.Done<?>) entry.own(bob).await()).value()).sessions().getFirst().handle();
        entry.endSession(token(signIn(null)), handle).await();
        assertTrue(sessions.resolve(bob).await().isPresent());
    }

    @Test
    void a_changed_password_ends_every_session_and_isnt_the_username_or_what_everybody_uses() {
        var token = token(signIn(null));
        assertEquals("password-common", refusal(entry.changePassword(token, Area.PASSWORD, "annabelle99", HERE).await()));
        assertEquals("password-common", refusal(entry.changePassword(token, Area.PASSWORD, "Password12345", HERE).await()));
        assertEquals("password-wrong", refusal(entry.changePassword(token, "wrong", "four green herons", HERE).await()));
        area.pass(Duration.ofMillis(1));
        assertInstanceOf(Told.Done.class, entry.changePassword(token, Area.PASSWORD, "four green herons", HERE).await());
        assertTrue(sessions.resolve(token).await().isEmpty());
        token(entry.signIns().signIn("ann", "four green herons", HERE).await());
    }
}
