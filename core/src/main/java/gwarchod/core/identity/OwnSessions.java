package gwarchod.core.identity;

import gwarchod.core.desk.Own;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Sha256;
import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sessions of one user, as the store has them; never all there are.
final class OwnSessions {
    /// Open sessions of one user: with one more, the one not used for longest ends.
    static final int PER_USER_MAX = 500;

    private static final int HANDLE_CHARACTERS = 16;

    private final Documents documents;
    private final InstantSource clock;
    private final Session.Limits limits;

    OwnSessions(Documents documents, InstantSource clock, Session.Limits limits) {
        this.documents = documents;
        this.clock = clock;
        this.limits = limits;
    }

    Future<List<JsonObject>> of(UserId user) {
        var now = clock.instant();
        return open(user).map(docs -> docs.stream().filter(doc -> Session.read(doc).alive(now, limits)).toList());
    }

    private Future<List<JsonObject>> open(UserId user) {
        return documents.with(new JsonObject().put("user", user.value()).putNull("revokedAt"), 2 * PER_USER_MAX);
    }

    /// Those that began at a provider: of whom it names, in the session it names, or both.
    Future<List<JsonObject>> there(String issuer, @Nullable String subject, @Nullable String session) {
        var fields = new JsonObject().put("issuer", issuer).putNull("revokedAt");
        if (subject != null) {
            fields.put("subject", subject);
        }
        if (session != null) {
            fields.put("sid", session);
        }
        return documents.with(fields, 2 * PER_USER_MAX);
    }

    /// Those of a user beyond so many, from the one not used for longest.
    Future<List<JsonObject>> beyond(UserId user) {
        return open(user).map(docs -> docs.stream()
                .sorted(Comparator.comparing(doc -> doc.getLong("lastSeen")))
                .limit(Math.max(0, docs.size() - PER_USER_MAX))
                .toList());
    }

    /// The handle is made of the token's hash, and nothing can be made of it.
    static Own.Session shown(JsonObject doc, String token) {
        var id = doc.getString("id");
        var session = Session.read(doc);
        return new Own.Session(Sha256.hex("handle " + id).substring(0, HANDLE_CHARACTERS), session.created(), session.lastSeen(),
                id.equals(Sessions.id(token)));
    }
}
