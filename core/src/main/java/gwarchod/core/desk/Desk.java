package gwarchod.core.desk;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Lang;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Port: what the edge may ask and do. In one process it is called directly; between nodes it is messages. A failed future is a fault
/// (the store can't be reached), never a refusal. May be called on an event loop: it doesn't wait.
public interface Desk {
    <Q extends Record, V> Future<Answer<V>> ask(Asking asking, Question<Q, V> question, Q what);

    /// @param key the caller's idempotency key: the same key with the same command is carried out once
    <C extends Record> Future<Outcome> act(Asking asking, String key, Deed<C> deed, C command);

    /// A command to one case; the one that opens a case takes a null `on`, and the outcome's ids name the new case as `case`.
    ///
    /// @param ifMatch the tag of the case view this is based on; another view by now is refused as stale
    Future<Outcome> act(Asking asking, String key, @Nullable String ifMatch, @Nullable CaseId on, CaseCommand command);

    /// @param from where from, for slowing repeated guesses down; never stored
    Future<SignIn> signIn(String username, String password, String from);

    /// Answers whoever holds a secret that was given out for this one question, and for nothing else: a calendar that fetches by itself. What it
    /// answers is what the one it was given to may see now; an unknown secret is answered as if there were nothing there.
    default <Q extends Record, V> Future<Answer<V>> askHolding(String secret, Lang lang, Question<Q, V> question, Q what) {
        return Future.succeededFuture(new Answer.Refused<>(new Refusal.NotFound()));
    }

    /// Ends a session: no answer is given to its token from here on.
    Future<Void> signOut(String token);

    /// Where one signs in again and looks after one's own sessions.
    default Entrance entrance() {
        return Entrance.CLOSED;
    }

    /// Where one signs in with one's own organisation; empty where none was set.
    default Optional<Elsewhere> elsewhere() {
        return Optional.empty();
    }

    /// Follows a meeting's agenda: `sink` gets an image or the deltas since `lastRevision` at once, then every change until it is
    /// closed. The sink is called on any thread and must not wait.
    Future<Following> follow(Asking asking, MeetingId meeting, @Nullable String lastRevision, Consumer<AgendaNews> sink);

    /// Whether this node can serve: member and store answer.
    Future<Boolean> ready();
}
