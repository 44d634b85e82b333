package gwarchod.core.identity;

import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Sha256;
import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What stands between the two steps of signing in: that somebody's password was right. The store holds the hash of a ticket, never the
/// ticket; it counts once and for a few minutes.
final class Tickets {
    static final Duration LASTS = Duration.ofMinutes(5);

    private static final JsonObject UNUSED = new JsonObject().putNull("used");

    private final Documents documents;
    private final InstantSource clock;
    private final NewIds ids;

    /// @param begun when its owner began to sign in
    record Ticket(UserId user, Instant begun) {}

    Tickets(Documents documents, InstantSource clock, NewIds ids) {
        this.documents = documents;
        this.clock = clock;
        this.ids = ids;
    }

    Future<String> give(UserId user, Instant begun) {
        var ticket = ids.secret();
        var id = Sha256.hex(ticket);
        return documents.insert(id, new JsonObject().put("id", id).put("user", user.value()).put("begun", begun.toEpochMilli())).map(ticket);
    }

    Future<Optional<Ticket>> look(String ticket) {
        return documents.find(Sha256.hex(ticket)).map(found -> found
                .filter(doc -> doc.getValue("used") == null && clock.instant().isBefore(begun(doc).plus(LASTS)))
                .map(doc -> new Ticket(new UserId(doc.getString("user")), begun(doc))));
    }

    /// False when it was used already.
    Future<Boolean> use(String ticket) {
        var id = Sha256.hex(ticket);
        return documents.find(id).compose(found -> found.isEmpty()
                ? Future.succeededFuture(false)
                : documents.replaceIf(id, UNUSED, found.get().copy().put("used", true)));
    }

    Future<Void> prepare() {
        return documents.index(List.of("begun"));
    }

    Future<Void> sweep() {
        return Sweeping.below(documents, "begun", clock.instant().minus(LASTS).toEpochMilli());
    }

    private static Instant begun(JsonObject doc) {
        return Instant.ofEpochMilli(doc.getLong("begun"));
    }
}
