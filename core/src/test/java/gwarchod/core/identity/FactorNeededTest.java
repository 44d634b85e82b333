package gwarchod.core.identity;

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
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.sharing.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody may do who has, or needs, a second factor and didn't show it.
class FactorNeededTest {
    private static final String HERE = "192.0.2.1";

    private final Area area = new Area(Set.of("writer"));
    private final Sessions sessions = area.sessions();
    private final Entry entry = area.entry(sessions);

    @BeforeEach
    void open() {
        area.open(Area.ANN, Area.PASSWORD, "reader", "writer");
    }

    private SignIn signIn(SigningIn.Way way) {
        return entry.signIn(new SigningIn("ann", Area.PASSWORD, null, HERE, way)).await();
    }

    private static String token(SignIn signIn) {
        return assertInstanceOf(SignIn.Done.class, signIn).token();
    }

    private Set<String> roles(String token) {
        return sessions.resolve(token).await().map(Viewer::roles).orElseThrow();
    }

    private static String refusal(Told<?> told) {
        return told instanceof Told.Refused<?>(var why) ? why.code() : "done";
    }

    private String elsewhere(boolean factor) {
        return token(entry.signIns().begin(new SignIns.Proven(Area.ANN, area.clock.get(), null, factor)).await());
    }

    private OtpKey enrol(String token) {
        var key = new OtpKey(((Own.Enrolment) ((Told.Done<?>) entry.newAuthenticator(token).await()).value()).key());
        var code = new Codes(area.stores.documents("codes"), area.clock::get).code(key, area.clock.get());
        assertEquals("done", refusal(entry.addAuthenticator(token, key.base32(), code, HERE).await()));
        area.pass(Codes.STEP.multipliedBy(3));
        return key;
    }

    private void addPasskey() {
        area.accounts.own(Area.ANN, area.key(), "passkey", "p", _ -> Decision.accept(new AccountEvent.PasskeyAdded("id", "credential", "key")));
    }

    @Test
    void a_password_alone_brings_nobody_in_who_has_a_passkey() {
        addPasskey();
        assertEquals("passkey-needed", assertInstanceOf(SignIn.Refused.class, signIn(SigningIn.Way.PAGES)).why().code());
        assertEquals("passkey-needed", assertInstanceOf(SignIn.Refused.class, signIn(SigningIn.Way.API)).why().code());
    }

    @Test
    void a_role_that_needs_a_factor_is_held_in_sessions_that_showed_one_only_and_one_given_later_too() {
        assertEquals(Set.of("reader"), roles(token(signIn(SigningIn.Way.PAGES))));
        assertEquals(Set.of("reader", "writer"), roles(elsewhere(true)));
        var bob = new UserId("bob");
        area.open(bob, "another password", "reader");
        var session = token(entry.signIns().signIn("bob", "another password", HERE).await());
        area.give(bob, "writer", LocalDate.parse("2025-12-01"));
        assertEquals(Set.of("reader", "writer"), area.accounts.viewer(bob).orElseThrow().roles());
        assertEquals(Set.of("reader"), roles(session));
        assertEquals(Set.of("reader"), sessions.known(session).map(Viewer::roles).orElseThrow());
        assertEquals(Set.of("reader"), area.sessions().still(session).await().map(Viewer::roles).orElseThrow(), "on every node");
    }

    @Test
    void who_sets_up_their_first_factor_has_shown_it() {
        var token = token(signIn(SigningIn.Way.PAGES));
        enrol(token);
        assertEquals(Set.of("reader", "writer"), roles(token));
    }

    @Test
    void a_session_from_elsewhere_that_showed_no_factor_changes_none_until_it_is_shown() {
        var key = enrol(token(signIn(SigningIn.Way.PAGES)));
        var session = elsewhere(false);
        assertFalse(sessions.confirmed(session).await());
        assertEquals("sign-in-again", refusal(entry.removeAuthenticator(session).await()));
        assertEquals("sign-in-again", refusal(entry.newPasskey(session, "https://example.org").await()));
        var again = entry.confirm(session, new Proof.Password(Area.PASSWORD), HERE).await();
        assertEquals("factor-needed", assertInstanceOf(Again.Refused.class, again).why().code());
        assertEquals(Set.of("reader"), roles(session));
        var code = new Codes(area.stores.documents("codes"), area.clock::get).code(key, area.clock.get());
        assertInstanceOf(Again.Done.class, entry.confirm(session, new Proof.Code(code), HERE).await());
        assertTrue(sessions.confirmed(session).await());
        assertEquals(Set.of("reader", "writer"), roles(session));
    }

    @Test
    void in_a_demonstration_only_the_accounts_it_was_founded_with_take_no_factor() {
        entry.demonstrate();
        assertEquals(Set.of("reader", "writer"), roles(token(signIn(SigningIn.Way.PAGES))));
        assertEquals(Set.of("reader", "writer"), roles(token(signIn(SigningIn.Way.API))));
        var bob = new UserId("bob");
        area.accounts.work().open(Area.SECOND, area.key(), new AccountDeeds.NewAccount(bob, "Bob", Area.POLICE, List.of()));
        area.setPassword(bob, "another password");
        area.accounts.work().recordVetting(Actor.SYSTEM, area.key(), new AccountDeeds.RecordVetting(bob, "high", LocalDate.parse("2025-12-01")));
        area.accounts.work().recordUndertaking(Actor.SYSTEM, area.key(), new AccountDeeds.RecordUndertaking(bob, LocalDate.parse("2025-12-01")));
        area.give(bob, "writer", LocalDate.parse("2025-12-01"));
        assertTrue(area.accounts.founded(Area.ANN) && !area.accounts.founded(bob));
        assertEquals(Set.of(), roles(token(entry.signIns().signIn("bob", "another password", HERE).await())));
    }
}
