package gwarchod.core.identity;

import static gwarchod.core.identity.Organisation.token;
import static gwarchod.core.identity.Organisation.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gwarchod.core.desk.Elsewhere.Departure;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What a session that began at an organisation's provider is worth, and when it ends.
class SignedInElsewhereTest {
    private static final Map<String, Object> IN_ONE = Map.of("sub", "s-ann", "sid", "one", "preferred_username", "ann");
    private static final Map<String, Object> IN_TWO = Map.of("sub", "s-ann", "sid", "two", "preferred_username", "ann");

    private final Organisation organisation;
    private final Area area;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    SignedInElsewhereTest() throws Exception {
        organisation = new Organisation();
        area = organisation.area;
    }

    @BeforeEach
    void tied() {
        organisation.tie(Area.ANN, "ann");
        log.start();
        ((Logger) LoggerFactory.getLogger("gwarchod")).addAppender(log);
    }

    @AfterEach
    void close() {
        ((Logger) LoggerFactory.getLogger("gwarchod")).detachAppender(log);
        organisation.close();
    }

    private boolean alive(String token) {
        return organisation.sessions.still(token).await().isPresent();
    }

    /// A node that was started since, and knows nothing but what the store holds.
    private boolean told(String signOut) {
        var sessions = area.sessions();
        return organisation.provider(area.entry(sessions), sessions).ended(signOut).await();
    }

    @Test
    void who_came_in_without_being_asked_there_has_not_shown_just_now_who_they_are() {
        var justNow = organisation.signIn(Map.of("sub", "s-ann", "preferred_username", "ann", "auth_time", Instant.now().getEpochSecond()));
        assertFalse(organisation.sessions.confirmed(token(justNow)).await());
    }

    @Test
    void signing_in_again_there_counts_when_it_happened_after_setting_out() {
        var out = organisation.provider.depart(true).await();
        assertTrue(out.address().contains("prompt=login") && out.address().contains("max_age=0"), out.address());
        var again = organisation.arrive(out, Map.of("sub", "s-ann", "preferred_username", "ann", "auth_time", Instant.now().getEpochSecond()));
        assertTrue(organisation.sessions.confirmed(token(again)).await());
    }

    @Test
    void a_silent_sign_in_in_its_place_is_refused() {
        long before = Instant.now().minusSeconds(90).getEpochSecond();
        assertEquals("sign-in-refused", who(organisation.arrive(organisation.provider.depart(true).await(),
                Map.of("sub", "s-ann", "preferred_username", "ann", "auth_time", before))));
        assertEquals("sign-in-refused", who(organisation.arrive(organisation.provider.depart(true).await(),
                Map.of("sub", "s-ann", "preferred_username", "ann"))), "a provider that doesn't say when");
    }

    @Test
    void a_sign_out_there_ends_its_sessions_whichever_node_began_them_and_no_others() {
        var one = token(organisation.signIn(IN_ONE));
        var two = token(organisation.signIn(IN_TWO));
        var here = organisation.sessions.begin(Area.ANN, area.clock.get()).await().token();
        assertTrue(told(organisation.theirs.signOut(Map.of("sid", "one", "jti", "j1"))));
        assertFalse(alive(one));
        assertTrue(alive(two) && alive(here));
        assertTrue(told(organisation.theirs.signOut(Map.of("sub", "s-somebody", "jti", "j2"))));
        assertTrue(alive(two));
        assertTrue(told(organisation.theirs.signOut(Map.of("sub", "s-ann", "jti", "j3"))));
        assertFalse(alive(two));
        assertTrue(alive(here), "it began here, not there");
    }

    @Test
    void a_telling_counts_once_and_only_for_some_minutes() {
        var telling = organisation.theirs.signOut(Map.of("sub", "s-ann", "jti", "j1"));
        assertTrue(told(telling));
        var later = token(organisation.signIn(IN_ONE));
        assertFalse(told(telling), "also on a node that was started since");
        assertTrue(alive(later));
        var kept = organisation.theirs.signOut(Map.of("sub", "s-ann", "jti", "j2", "iat",
                Date.from(Instant.now().minus(Duration.ofMinutes(6)))));
        assertFalse(told(kept));
        assertTrue(alive(later));
    }

    @Test
    void what_was_told_is_forgotten_when_it_could_not_count_any_more() {
        assertTrue(told(organisation.theirs.signOut(Map.of("sub", "s-ann", "jti", "j1"))));
        area.stores.documents("told").put("old", new JsonObject().put("id", "old")
                .put("at", area.clock.get().minus(Duration.ofMinutes(7)).toEpochMilli())).await();
        assertTrue(told(organisation.theirs.signOut(Map.of("sub", "s-ann", "jti", "j2"))));
        assertEquals(2, area.stores.documents("told").all().await().size(), "the old one is gone");
    }

    @Test
    void nothing_that_was_sent_stands_in_the_log() {
        var evil = "EVIL\r\n12:00 WARN all is well";
        var header = Base64.getUrlEncoder().withoutPadding().encodeToString(("{\"alg\":\"" + evil.replace("\r\n", "\\r\\n") + "\"}").getBytes());
        for (String sent : new String[] {evil, header + ".e30.", evil + "." + evil + "." + evil,
            organisation.theirs.signOut(Map.of("sub", "s-ann", "jti", "j", "events", Map.of(evil, "x"))), ""}) {
            assertFalse(told(sent));
        }
        assertEquals("sign-in-refused", who(organisation.provider.arrive(organisation.provider.depart(false).await(), "evil-code-EVIL").await()));
        var said = log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("|"));
        assertEquals(6, log.list.size(), said);
        assertFalse(said.contains("EVIL") || said.contains("\n") || said.contains(header), said);
        assertTrue(log.list.stream().allMatch(line -> line.getThrowableProxy() == null));
    }

    @Test
    void signing_out_there_takes_no_token_along_and_is_known_after_a_restart() {
        var token = token(organisation.signIn(IN_ONE));
        var sessions = area.sessions();
        var address = organisation.provider(area.entry(sessions), sessions).leave(token).await().orElseThrow();
        assertTrue(address.startsWith(organisation.theirs.issuer() + "/end?") && address.contains("client_id=us")
                && address.contains("logout_hint=one"), address);
        organisation.sessions.revoke(token).await();
        assertEquals(address, organisation.provider.leave(token).await().orElseThrow(), "whichever of the two is done first");
        assertFalse(address.contains("id_token_hint") || address.contains("eyJ"), address);
        assertTrue(organisation.provider.leave(organisation.sessions.begin(Area.ANN, area.clock.get()).await().token()).await().isEmpty());
    }

    @Test
    void who_set_out_to_another_provider_does_not_arrive_by_this_one() {
        var out = organisation.provider.depart(false).await();
        var elsewhere = new Departure(out.address(), out.state(), out.nonce(), out.verifier(), "https://other.example", out.at(), false);
        assertEquals("sign-in-refused", who(organisation.arrive(elsewhere, IN_ONE)));
    }
}
