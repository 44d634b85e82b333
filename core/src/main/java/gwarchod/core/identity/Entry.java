package gwarchod.core.identity;

import gwarchod.core.desk.Again;
import gwarchod.core.desk.Entrance;
import gwarchod.core.desk.Lost;
import gwarchod.core.desk.Own;
import gwarchod.core.desk.Proof;
import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.SigningIn;
import gwarchod.core.desk.Tied;
import gwarchod.core.desk.Told;
import gwarchod.core.desk.WayIn;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// The entrance of a node, put together.
public final class Entry implements Entrance {
    private final SignIns signIns;
    private final OwnAccount own;
    private final Invitations invitations;
    private final Resets resets;
    private final Ties ties;
    private final Removals removals;
    private final OwnPasskeys ownPasskeys;
    private final Passkeys passkeys;
    private final Tickets tickets;

    /// @param documents a collection by its name
    public Entry(
            Accounts accounts, Passwords passwords, Sessions sessions, Function<String, Documents> documents, InstantSource clock, NewIds ids) {
        var gate = new Gate(accounts, passwords, new Codes(documents.apply("codes"), clock), clock);
        tickets = new Tickets(documents.apply("tickets"), clock, ids);
        passkeys = new Passkeys(new Tickets(documents.apply("passkeys-adding"), clock, ids), new Challenges(documents.apply("passkeys-entering"), clock, ids),
                new Counters(documents.apply("passkey-counters")));
        var entering = new Entering(accounts, passwords, passkeys, ids);
        signIns = new SignIns(accounts, gate, sessions, tickets, entering, clock);
        own = new OwnAccount(accounts, passwords, gate, sessions, ids);
        invitations = new Invitations(accounts, passwords, own, clock, ids);
        var others = new Others(accounts, passwords, own, ids);
        resets = new Resets(accounts, others, clock);
        ties = new Ties(accounts, others, clock, ids);
        removals = new Removals(accounts, others, clock);
        ownPasskeys = new OwnPasskeys(accounts, own, signIns, passkeys, entering, clock);
    }

    public Ties ties() {
        return ties;
    }

    public SignIns signIns() {
        return signIns;
    }

    /// From here on this is a demonstration: signing in by API takes no second factor.
    public void demonstrate() {
        signIns.demonstrate();
    }

    /// Asked for before anybody signs in.
    public Future<Void> prepare() {
        return tickets.prepare().compose(_ -> passkeys.prepare());
    }

    /// Removes what ran out.
    public Future<Void> sweep() {
        return tickets.sweep().compose(_ -> passkeys.sweep());
    }

    @Override
    public Future<Again> confirm(String token, Proof proof, String from) {
        return signIns.confirm(token, proof, from);
    }

    @Override
    public Future<SignIn> signIn(SigningIn attempt) {
        return signIns.signIn(attempt);
    }

    @Override
    public Future<SignIn> second(String ticket, String code, String from) {
        return signIns.second(ticket, code, from);
    }

    @Override
    public Future<Told<Own>> own(String token) {
        return own.own(token);
    }

    @Override
    public Future<Told<Own.Enrolment>> newAuthenticator(String token) {
        return own.newAuthenticator(token);
    }

    @Override
    public Future<Told<List<String>>> addAuthenticator(String token, String key, String code, String from) {
        return own.addAuthenticator(token, key, code, from);
    }

    @Override
    public Future<Told<Boolean>> removeAuthenticator(String token) {
        return own.removeAuthenticator(token);
    }

    @Override
    public Future<Told<Boolean>> changePassword(String token, String current, String next, String from) {
        return own.changePassword(token, current, next, from);
    }

    @Override
    public Future<Told<Boolean>> endSession(String token, String handle) {
        return own.endSession(token, handle);
    }

    @Override
    public Future<Told<Boolean>> endOthers(String token) {
        return own.endOthers(token);
    }

    @Override
    public Future<Told<String>> newPasskey(String token, String origin) {
        return ownPasskeys.asked(token, origin);
    }

    @Override
    public Future<Told<Boolean>> addPasskey(String token, String answer, String name, String origin) {
        return ownPasskeys.add(token, answer, name, origin);
    }

    @Override
    public Future<Told<Boolean>> removePasskey(String token, String id) {
        return ownPasskeys.remove(token, id);
    }

    @Override
    public Future<String> passkeyAsked(String origin) {
        return ownPasskeys.asked(origin);
    }

    @Override
    public Future<SignIn> passkey(String answer, String origin) {
        return ownPasskeys.signIn(answer, origin);
    }

    @Override
    public Future<Told<Boolean>> endAllOf(String token, UserId user) {
        return own.endAllOf(token, user);
    }

    @Override
    public Future<Told<String>> invite(String token, UserId user) {
        return invitations.invite(token, user);
    }

    @Override
    public Future<Told<Boolean>> proposeReset(String token, UserId user) {
        return resets.propose(token, user);
    }

    @Override
    public Future<Told<Boolean>> approveReset(String token, UserId user) {
        return resets.approve(token, user);
    }

    @Override
    public Future<Told<Boolean>> proposeRemoval(String token, UserId user) {
        return removals.propose(token, user);
    }

    @Override
    public Future<Told<Boolean>> approveRemoval(String token, UserId user) {
        return removals.approve(token, user);
    }

    @Override
    public Future<Told<Lost>> lost(String token, UserId user) {
        return own.signedIn(token, viewer -> Future.succeededFuture(new Told.Done<>(removals.lost(viewer, user))));
    }

    @Override
    public Future<Told<Boolean>> proposeTie(String token, UserId user, String issuer, String name) {
        return ties.propose(token, user, issuer, name);
    }

    @Override
    public Future<Told<Boolean>> approveTie(String token, UserId user, String issuer, String name) {
        return ties.approve(token, user, issuer, name);
    }

    @Override
    public Future<Told<Boolean>> endTie(String token, UserId user) {
        return ties.end(token, user);
    }

    @Override
    public Future<Told<Tied>> tied(String token, UserId user) {
        return own.signedIn(token, viewer -> Future.succeededFuture(new Told.Done<>(ties.shown(viewer, user))));
    }

    @Override
    public Future<Told<WayIn>> wayIn(String token, UserId user) {
        return own.signedIn(token, viewer -> Future.succeededFuture(new Told.Done<>(resets.way(viewer, user))));
    }

    @Override
    public Future<Told<Boolean>> accept(String username, String code, String password, String from) {
        return invitations.accept(username, code, password, from);
    }
}
