package gwarchod.core.identity;

import gwarchod.core.desk.Again;
import gwarchod.core.desk.Entrance;
import gwarchod.core.desk.Own;
import gwarchod.core.desk.Proof;
import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.SigningIn;
import gwarchod.core.desk.Told;
import gwarchod.core.ids.NewIds;
import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// The entrance of a node, put together.
public final class Entry implements Entrance {
    private final SignIns signIns;
    private final OwnAccount own;
    private final Tickets tickets;

    /// @param documents a collection by its name
    public Entry(
            Accounts accounts, Passwords passwords, Sessions sessions, Function<String, Documents> documents, InstantSource clock, NewIds ids) {
        var gate = new Gate(accounts, passwords, new Codes(documents.apply("codes"), clock), clock);
        tickets = new Tickets(documents.apply("tickets"), clock, ids);
        signIns = new SignIns(accounts, gate, sessions, tickets, clock);
        own = new OwnAccount(accounts, passwords, gate, sessions, ids);
    }

    public SignIns signIns() {
        return signIns;
    }

    /// From here on this is a demonstration: signing in by API takes no second factor.
    public void demonstrate() {
        signIns.demonstrate();
    }

    /// Removes what ran out.
    public Future<Void> sweep() {
        return tickets.sweep();
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
}
