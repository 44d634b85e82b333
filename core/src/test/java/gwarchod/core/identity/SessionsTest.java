package gwarchod.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.identity.AccountDeeds.CloseAccount;
import gwarchod.core.identity.AccountDeeds.EndRole;
import gwarchod.core.journal.Actor;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.store.Documents;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private final Area area = Area.withAnn();
    private final Sessions sessions = area.sessions();

    private String begin() {
        return sessions.begin(Area.ANN, area.clock.get()).await().token();
    }

    private static boolean alive(Sessions sessions, String token) {
        boolean resolved = sessions.resolve(token).await().isPresent();
        assertEquals(resolved, sessions.known(token).isPresent(), "what was resolved just now is known");
        return resolved;
    }

    private JsonObject stored(String token) {
        return area.documents().find(Sessions.id(token)).await().orElseThrow();
    }

    @Test
    void a_token_stands_for_its_user_with_the_roles_held_now() {
        var token = begin();
        assertEquals(Set.of("reader"), sessions.known(token).map(Viewer::roles).orElseThrow());
        area.accounts.work().endRole(Actor.SYSTEM, "k", new EndRole(Area.ANN, "reader"));
        assertEquals(Set.of(), sessions.known(token).map(Viewer::roles).orElseThrow());
    }

    @Test
    void the_store_holds_no_token() {
        var token = begin();
        assertFalse(stored(token).encode().contains(token));
        assertFalse(area.documents().all().await().toString().contains(token));
    }

    @Test
    void anything_else_stands_for_nobody() {
        for (String token : List.of("", "x", "a".repeat(52), "A".repeat(52), "a".repeat(10_000))) {
            assertTrue(sessions.known(token).isEmpty());
            assertTrue(sessions.resolve(token).await().isEmpty());
            sessions.revoke(token).await();
        }
    }

    @Test
    void what_the_store_said_is_believed_for_a_second() {
        var token = begin();
        area.pass(Sessions.BELIEVED.minusMillis(1));
        assertTrue(sessions.known(token).isPresent());
        area.pass(Duration.ofMillis(1));
        assertTrue(sessions.known(token).isEmpty());
        assertTrue(alive(sessions, token));
    }

    @Test
    void a_session_nobody_uses_ends_after_half_an_hour() {
        var token = begin();
        area.pass(Area.IDLE.minusSeconds(1));
        assertTrue(alive(sessions, token));
        area.pass(Area.IDLE.minusSeconds(1));
        assertTrue(alive(sessions, token), "it was used");
        area.pass(Area.IDLE);
        assertFalse(alive(sessions, token));
    }

    @Test
    void a_session_ends_after_twelve_hours_however_much_it_is_used() {
        var token = begin();
        for (int i = 0; i < 12 * 3 - 1; i++) {
            area.pass(Duration.ofMinutes(20));
            assertTrue(alive(sessions, token));
        }
        area.pass(Duration.ofMinutes(20));
        assertFalse(alive(sessions, token));
    }

    @Test
    void use_on_one_node_keeps_a_session_alive_on_another() {
        var token = begin();
        var other = area.sessions();
        area.pass(Duration.ofMinutes(20));
        assertTrue(alive(other, token));
        area.pass(Duration.ofMinutes(20));
        assertTrue(alive(sessions, token));
    }

    @Test
    void a_revoked_session_is_gone_at_once_here_and_within_a_second_elsewhere() {
        var token = begin();
        var other = area.sessions();
        assertTrue(alive(other, token));
        sessions.revoke(token).await();
        assertFalse(alive(sessions, token));
        area.pass(Sessions.BELIEVED);
        assertFalse(alive(other, token));
        assertNotNull(stored(token).getLong("revokedAt"));
    }

    @Test
    void a_session_is_revoked_by_a_node_that_never_saw_it() {
        var token = begin();
        area.sessions().revoke(token).await();
        area.pass(Sessions.BELIEVED);
        assertFalse(alive(sessions, token));
    }

    @Test
    void setting_a_password_or_closing_the_account_ends_its_sessions() {
        var token = begin();
        area.pass(Duration.ofMillis(1));
        area.setPassword(Area.ANN, "another one");
        assertFalse(alive(sessions, token));
        var next = begin();
        assertTrue(alive(sessions, next));
        area.accounts.work().close(Actor.SYSTEM, "k2", new CloseAccount(Area.ANN, "left"));
        assertFalse(alive(sessions, next));
    }

    /// Documents that let something happen between a read and its reply.
    @NullMarked
    @Test
    void a_look_that_began_before_the_revocation_does_not_bring_a_session_back() {
        for (var elapsed : List.of(Duration.ZERO, Sessions.BELIEVED, Sessions.SEEN_EVERY)) {
            for (boolean revokedElsewhere : List.of(false, true)) {
                var slow = new Slow(area.documents());
                var here = new Sessions(slow, area.accounts, area.clock::get, area.ids, area.rules);
                var token = here.begin(Area.ANN, area.clock.get()).await().token();
                area.pass(elapsed);
                slow.meanwhile.set(() -> (revokedElsewhere ? sessions : here).revoke(token).await());
                here.resolve(token).await();
                area.pass(revokedElsewhere ? Sessions.BELIEVED : Duration.ZERO);
                assertFalse(alive(here, token), elapsed + (revokedElsewhere ? " elsewhere" : " here"));
                assertNotNull(stored(token).getLong("revokedAt"), "it is revoked in the store for good");
            }
        }
    }

    @Test
    void revoking_while_the_session_is_being_used_elsewhere_revokes_it() {
        var slow = new Slow(area.documents());
        var here = new Sessions(slow, area.accounts, area.clock::get, area.ids, area.rules);
        var token = begin();
        area.pass(Sessions.SEEN_EVERY);
        slow.meanwhile.set(() -> assertTrue(alive(sessions, token)));
        here.revoke(token).await();
        area.pass(Sessions.BELIEVED);
        assertFalse(alive(sessions, token));
    }

    @Test
    void whatever_runs_at_once_nobody_gets_in_after_the_revocation_was_answered() throws InterruptedException {
        for (int round = 0; round < 40; round++) {
            var token = begin();
            var revoked = new AtomicBoolean();
            var late = new AtomicInteger();
            var threads = new ArrayList<Thread>();
            for (int i = 0; i < 4; i++) {
                threads.add(Thread.startVirtualThread(() -> {
                    for (int look = 0; look < 50; look++) {
                        boolean after = revoked.get();
                        area.pass(Duration.ofSeconds(2));
                        boolean in = sessions.known(token).isPresent() | sessions.resolve(token).await().isPresent();
                        if (after && in) {
                            late.incrementAndGet();
                        }
                    }
                }));
            }
            threads.add(Thread.startVirtualThread(() -> {
                sessions.revoke(token).await();
                revoked.set(true);
            }));
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(0, late.get());
        }
    }

    @Test
    void sessions_long_over_are_swept_away_and_others_are_not() {
        var old = begin();
        area.pass(Area.ABSOLUTE.plus(Sessions.KEPT).plusMillis(1));
        var token = begin();
        sessions.sweep().await();
        assertTrue(area.documents().find(Sessions.id(old)).await().isEmpty());
        assertTrue(alive(sessions, token));
    }

    @Test
    void an_open_stream_alone_keeps_no_session_alive() {
        var token = begin();
        for (int i = 0; i < 3; i++) {
            assertTrue(sessions.still(token).await().isPresent());
            area.pass(Duration.ofMinutes(10));
        }
        assertTrue(sessions.still(token).await().isEmpty());
        assertFalse(alive(sessions, token));
    }

    @Test
    void what_a_stream_asks_doesnt_shorten_a_session_that_is_used() {
        var token = begin();
        area.pass(Duration.ofMinutes(20));
        assertTrue(alive(sessions, token));
        area.pass(Duration.ofMinutes(20));
        assertTrue(sessions.still(token).await().isPresent());
    }

    @Test
    void signing_in_counts_as_just_now_for_five_minutes() {
        var token = begin();
        area.pass(Sessions.CONFIRMED.minusMillis(1));
        assertTrue(sessions.confirmed(token).await());
        area.pass(Duration.ofMillis(1));
        assertFalse(sessions.confirmed(token).await());
        assertEquals(area.clock.get().plus(Sessions.CONFIRMED), sessions.confirm(token, area.clock.get()).await().orElseThrow());
        assertTrue(sessions.confirmed(token).await());
        assertTrue(area.sessions().confirmed(token).await(), "on every node");
        sessions.revoke(token).await();
        assertFalse(sessions.confirmed(token).await());
        assertTrue(sessions.confirm(token, area.clock.get()).await().isEmpty(), "an ended session can't be confirmed");
    }

    @Test
    void a_confirmation_isnt_undone_by_the_session_being_used_at_the_same_moment() {
        var slow = new Slow(area.documents());
        var here = new Sessions(slow, area.accounts, area.clock::get, area.ids, area.rules);
        var token = begin();
        area.pass(Duration.ofMinutes(10));
        slow.meanwhile.set(() -> assertTrue(sessions.confirm(token, area.clock.get()).await().isPresent()));
        assertTrue(here.resolve(token).await().isPresent());
        assertTrue(sessions.confirmed(token).await());
    }

    @Test
    void a_session_limited_to_some_roles_has_no_other() {
        assertEquals(Set.of(), roles(Set.of("writer")), "nor one its account doesn't hold");
        assertEquals(Set.of("reader"), roles(Set.of("reader", "writer")));
    }

    private Set<String> roles(Set<String> within) {
        var token = sessions.begin(new SignIns.Proven(Area.ANN, area.clock.get(), within, true)).await().token();
        return sessions.known(token).map(Viewer::roles).orElseThrow();
    }
}
