package gwarchod.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.desk.Lost;
import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.SigningIn;
import gwarchod.core.desk.Told;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who lost the phone or key they sign in with.
class RemovalsTest {
    private static final UserId ROOT = new UserId("root");
    private static final UserId SECOND = new UserId("second-root");

    private final Area area = Area.withAnn();
    private final Sessions sessions = area.sessions();
    private final Entry entry = area.entry(sessions);

    @BeforeEach
    void open() {
        area.open(ROOT, Area.PASSWORD, "opener");
        area.open(SECOND, Area.PASSWORD, "opener");
        area.accounts.own(Area.ANN, area.key(), "passkey", "p", _ -> Decision.accept(new AccountEvent.PasskeyAdded("id", "credential", "key")));
    }

    private String token(UserId user) {
        return sessions.begin(user, area.clock.get()).await().token();
    }

    private static String refusal(Told<?> told) {
        return told instanceof Told.Refused<?>(var why) ? why.code() : "done";
    }

    private String propose(UserId by) {
        return refusal(entry.proposeRemoval(token(by), Area.ANN).await());
    }

    private String approve(UserId by) {
        return refusal(entry.approveRemoval(token(by), Area.ANN).await());
    }

    private Lost lost(UserId by) {
        return ((Told.Done<Lost>) entry.lost(token(by), Area.ANN).await()).value();
    }

    private SignIn signIn() {
        return entry.signIn(new SigningIn("ann", Area.PASSWORD, null, "192.0.2.1", SigningIn.Way.PAGES)).await();
    }

    @Test
    void two_people_take_the_factors_away_and_every_session_ends_with_them() {
        assertInstanceOf(SignIn.Refused.class, signIn(), "a passkey alone, and that is lost");
        var stolen = token(Area.ANN);
        assertEquals(Lost.PROPOSE, lost(ROOT));
        assertEquals("nothing-waits", approve(SECOND));
        assertEquals("done", propose(ROOT));
        assertEquals("second-person-needed", approve(ROOT));
        assertEquals(Lost.WAITS, lost(ROOT));
        assertEquals(Lost.APPROVE, lost(SECOND));
        assertEquals(true, sessions.resolve(stolen).await().isPresent());
        area.pass(Duration.ofMillis(1));
        assertEquals("done", approve(SECOND));
        assertFalse(area.accounts.factors(Area.ANN).any());
        assertEquals(Optional.empty(), sessions.known(stolen));
        assertEquals(Optional.empty(), sessions.resolve(stolen).await());
        assertInstanceOf(SignIn.Done.class, signIn(), "with the password, to set up a new one");
        assertEquals(Lost.NOTHING, lost(ROOT));
        assertEquals("no-factors", propose(ROOT));
    }

    @Test
    void nobody_does_it_for_themselves_or_without_leave_and_a_proposal_runs_out() {
        assertEquals("own-account", refusal(entry.proposeRemoval(token(ROOT), ROOT).await()));
        var bob = new UserId("bob");
        area.open(bob, Area.PASSWORD, "reader");
        assertEquals("not-permitted", propose(bob));
        assertEquals("done", propose(ROOT));
        area.pass(Reset.LASTS);
        assertEquals("nothing-waits", approve(SECOND));
    }
}
