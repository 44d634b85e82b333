package gwarchod.gateway;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.desk.Again;
import gwarchod.core.desk.AgendaNews;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Entrance;
import gwarchod.core.desk.Following;
import gwarchod.core.desk.Me;
import gwarchod.core.desk.Proof;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.SigningIn;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.StreamId;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A desk that says what the test wants and remembers what it was asked.
final class FakeDesk implements Desk {
    final List<Object> seen = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    Supplier<Future<Outcome>> acting = () -> Future.succeededFuture(
            new Outcome.Done(new CommitRef(new StreamId("case", "c1"), 1), Map.of("breach", "b1"), false));
    Supplier<Answer<?>> answering = () -> new Answer.Found<>("", "{\"id\":\"c1\"}".getBytes(), "t1", Instant.MAX);
    @Nullable Asking asked;
    @Nullable String ifMatch;
    boolean ready = true;

    @Override
    @SuppressWarnings("unchecked")
    public <Q extends Record, V> Future<Answer<V>> ask(Asking asking, Question<Q, V> question, Q what) {
        seen.add(what);
        asked = asking;
        return Future.succeededFuture((Answer<V>) answering.get());
    }

    @Override
    public <C extends Record> Future<Outcome> act(Asking asking, String key, Deed<C> deed, C command) {
        seen.add(command);
        keys.add(key);
        asked = asking;
        return acting.get();
    }

    @Override
    public Future<Outcome> act(Asking asking, String key, @Nullable String ifMatch, @Nullable CaseId on, CaseCommand command) {
        seen.add(command);
        keys.add(key);
        asked = asking;
        this.ifMatch = ifMatch;
        return acting.get();
    }

    @Override
    public Future<SignIn> signIn(String username, String password, String from) {
        return Future.succeededFuture(password.equals("demo")
                ? new SignIn.Done("secret", Instant.parse("2026-01-01T10:00:00Z"),
                        new Me(username, "Chair", "Police", List.of("mappa-chair"), List.of(), List.of()))
                : password.equals("again")
                        ? new SignIn.Refused(new Refusal.Busy("too-many-attempts", 30))
                        : new SignIn.Refused(new Refusal.SignInNeeded("sign-in-refused")));
    }

    @Override
    public Future<Void> signOut(String token) {
        return Future.succeededFuture();
    }

    @Override
    public Entrance entrance() {
        return new Entrance() {
            @Override
            public Future<Again> confirm(String token, Proof proof, String from) {
                return Future.succeededFuture(proof instanceof Proof.Password(var password) && password.equals("demo")
                        ? new Again.Done(Instant.parse("2026-01-01T10:05:00Z"))
                        : new Again.Refused(Refusal.invalid("password-wrong", "/password")));
            }

            @Override
            public Future<SignIn> signIn(SigningIn attempt) {
                return attempt.password().equals("two-steps") && attempt.code() == null
                        ? Future.succeededFuture(new SignIn.CodeNeeded("ticket"))
                        : FakeDesk.this.signIn(attempt.username(), attempt.password(), attempt.from());
            }
        };
    }

    @Override
    public Future<Following> follow(Asking asking, MeetingId meeting, @Nullable String lastRevision, Consumer<AgendaNews> sink) {
        return Future.succeededFuture(new Following.Refused(new Refusal.NotFound()));
    }

    @Override
    public Future<Boolean> ready() {
        return Future.succeededFuture(ready);
    }
}
