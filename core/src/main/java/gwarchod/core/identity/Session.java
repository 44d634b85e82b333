package gwarchod.core.identity;

import gwarchod.core.ids.UserId;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// One sign-in, as it is stored under the hash of its token.
record Session(UserId user, Instant created, Instant lastSeen, Instant expiresAt, @Nullable Instant revokedAt) {
    static Session begin(UserId user, Instant at) {
        var now = at.truncatedTo(ChronoUnit.MILLIS);
        return new Session(user, now, now, now.plus(Sessions.ABSOLUTE), null);
    }

    boolean alive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt) && now.isBefore(lastSeen.plus(Sessions.IDLE));
    }

    Session seen(Instant now) {
        return now.isAfter(lastSeen) ? new Session(user, created, now.truncatedTo(ChronoUnit.MILLIS), expiresAt, revokedAt) : this;
    }

    Session revoked(Instant now) {
        return new Session(user, created, lastSeen, expiresAt, now);
    }

    boolean unseenFor(Duration time, Instant now) {
        return !now.isBefore(lastSeen.plus(time));
    }

    JsonObject stored(String id) {
        var doc = new JsonObject()
                .put("id", id)
                .put("user", user.value())
                .put("created", created.toEpochMilli())
                .put("lastSeen", lastSeen.toEpochMilli())
                .put("expiresAt", expiresAt.toEpochMilli());
        return revokedAt == null ? doc : doc.put("revokedAt", revokedAt.toEpochMilli());
    }

    static Session read(JsonObject doc) {
        Long revoked = doc.getLong("revokedAt");
        return new Session(new UserId(doc.getString("user")), Instant.ofEpochMilli(doc.getLong("created")),
                Instant.ofEpochMilli(doc.getLong("lastSeen")), Instant.ofEpochMilli(doc.getLong("expiresAt")),
                revoked == null ? null : Instant.ofEpochMilli(revoked));
    }
}
