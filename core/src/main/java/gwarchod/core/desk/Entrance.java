package gwarchod.core.desk;

import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Refusal;
import io.vertx.core.Future;
import java.util.List;

/// Port: signing in with all that it takes, and what somebody does about their own account and sessions. Part of the [Desk]: in one
/// process it is called directly, between nodes it is messages. Every method that takes a session's token finds out itself whose it is.
public interface Entrance {
    Refusal NO_SESSION = new Refusal.SignInNeeded("session-needed");

    /// Nobody comes in here.
    Entrance CLOSED = (_, _, _) -> Future.succeededFuture(new Again.Refused(NO_SESSION));

    /// Signs in again within a session, for what asks for it ([Deed#confirmed]).
    ///
    /// @param from where from, for slowing repeated guesses down; never stored
    Future<Again> confirm(String token, Proof proof, String from);

    default Future<SignIn> signIn(SigningIn attempt) {
        return Future.succeededFuture(new SignIn.Refused(NO_SESSION));
    }

    /// The second step, after [SignIn.CodeNeeded].
    default Future<SignIn> second(String ticket, String code, String from) {
        return Future.succeededFuture(new SignIn.Refused(NO_SESSION));
    }

    default Future<Told<Own>> own(String token) {
        return nobody();
    }

    /// A new key for an authenticator app; nothing is set up before [#addAuthenticator].
    default Future<Told<Own.Enrolment>> newAuthenticator(String token) {
        return nobody();
    }

    /// Sets an authenticator app up, once its code shows that it holds the key; gives the recovery codes, this once.
    default Future<Told<List<String>>> addAuthenticator(String token, String key, String code, String from) {
        return nobody();
    }

    default Future<Told<Boolean>> removeAuthenticator(String token) {
        return nobody();
    }

    default Future<Told<Boolean>> changePassword(String token, String current, String next, String from) {
        return nobody();
    }

    /// Ends one of one's own sessions, by its handle.
    default Future<Told<Boolean>> endSession(String token, String handle) {
        return nobody();
    }

    /// Ends all of one's own sessions but this one.
    default Future<Told<Boolean>> endOthers(String token) {
        return nobody();
    }

    /// What a browser is given to make a passkey, as JSON.
    ///
    /// @param origin where the browser is: scheme, host and port
    default Future<Told<String>> newPasskey(String token, String origin) {
        return nobody();
    }

    /// @param answer the browser's, as JSON
    default Future<Told<Boolean>> addPasskey(String token, String answer, String name, String origin) {
        return nobody();
    }

    default Future<Told<Boolean>> removePasskey(String token, String id) {
        return nobody();
    }

    /// What a browser is given to sign in with a passkey, as JSON.
    default Future<String> passkeyAsked(String origin) {
        return Future.succeededFuture("{}");
    }

    /// Signs in with a passkey, which stands for both factors.
    default Future<SignIn> passkey(String answer, String origin) {
        return Future.succeededFuture(new SignIn.Refused(NO_SESSION));
    }

    /// Ends every session of somebody else, for who may close accounts.
    default Future<Told<Boolean>> endAllOf(String token, UserId user) {
        return nobody();
    }

    /// Proposes that somebody who has a password sets another; a second person approves it.
    default Future<Told<Boolean>> proposeReset(String token, UserId user) {
        return nobody();
    }

    default Future<Told<Boolean>> approveReset(String token, UserId user) {
        return nobody();
    }

    /// Proposes that somebody's authenticator app and passkeys be taken away, who lost them; a second person approves it.
    default Future<Told<Boolean>> proposeRemoval(String token, UserId user) {
        return nobody();
    }

    /// They are taken away, and every session of that user ends.
    default Future<Told<Boolean>> approveRemoval(String token, UserId user) {
        return nobody();
    }

    default Future<Told<Lost>> lost(String token, UserId user) {
        return nobody();
    }

    /// Proposes that somebody comes in by their organisation's provider, under this name there; a second person approves it.
    default Future<Told<Boolean>> proposeTie(String token, UserId user, String issuer, String name) {
        return nobody();
    }

    /// @param name what was read: another that was proposed meanwhile isn't approved
    default Future<Told<Boolean>> approveTie(String token, UserId user, String issuer, String name) {
        return nobody();
    }

    /// Somebody comes in by their organisation no more; sessions that began there end.
    default Future<Told<Boolean>> endTie(String token, UserId user) {
        return nobody();
    }

    default Future<Told<Tied>> tied(String token, UserId user) {
        return nobody();
    }

    /// What the caller can do for somebody to set a password.
    default Future<Told<WayIn>> wayIn(String token, UserId user) {
        return nobody();
    }

    /// Invites somebody to set their first password, or another once that was proposed by the caller and approved; gives the code for it,
    /// this once.
    default Future<Told<String>> invite(String token, UserId user) {
        return nobody();
    }

    /// Sets one's own password by an invitation, and with that undertakes to keep what one sees confidential.
    ///
    /// @param from where from, for slowing repeated guesses down; never stored
    default Future<Told<Boolean>> accept(String username, String code, String password, String from) {
        return nobody();
    }

    private static <V> Future<Told<V>> nobody() {
        return Future.succeededFuture(new Told.Refused<>(NO_SESSION));
    }
}
