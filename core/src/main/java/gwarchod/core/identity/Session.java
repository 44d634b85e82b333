package gwarchod.core.identity;

import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Viewer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One sign-in, as it is stored under the hash of its token.
///
/// @param confirmedAt when its user last showed who they are
/// @param within the roles it is limited to, where whoever proved the identity said so; null: all that the account holds
/// @param factor whether a second factor was shown in it; without, its user acts in no role that needs one
/// @param there the provider that proved who it is, where one did
/// @param turn grows with every change, so that none undoes another
record Session(
        UserId user, Instant created, Instant lastSeen, Instant expiresAt, @Nullable Instant revokedAt, Instant confirmedAt,
        @Nullable Set<String> within, boolean factor, @Nullable There there, long turn) {
    Session {
        within = within == null ? null : Set.copyOf(within);
    }

    static Session begin(SignIns.Proven proven, Limits limits) {
        var now = proven.at().truncatedTo(ChronoUnit.MILLIS);
        return new Session(proven.user(), now, now, now.plus(limits.absolute()), null, proven.confirmed() ? now : Instant.EPOCH, proven.within(),
                proven.factor(), proven.there(), 1);
    }

    /// How long sessions last: unused, and altogether.
    record Limits(Duration idle, Duration absolute) {}

    boolean alive(Instant now, Limits limits) {
        return revokedAt == null && now.isBefore(expiresAt) && now.isBefore(lastSeen.plus(limits.idle()));
    }

    boolean confirmed(Instant now, Limits limits) {
        return alive(now, limits) && now.isBefore(confirmedAt.plus(Sessions.CONFIRMED));
    }

    Session seen(Instant now) {
        return now.isAfter(lastSeen)
                ? new Session(user, created, now.truncatedTo(ChronoUnit.MILLIS), expiresAt, revokedAt, confirmedAt, within, factor, there, turn)
                : this;
    }

    Session confirmedAt(Instant now) {
        return new Session(user, created, lastSeen, expiresAt, revokedAt, now.truncatedTo(ChronoUnit.MILLIS), within, factor, there, turn);
    }

    /// A second factor was shown in it.
    Session withFactor() {
        return new Session(user, created, lastSeen, expiresAt, revokedAt, confirmedAt, within, true, there, turn);
    }

    Session revoked(Instant now) {
        return new Session(user, created, lastSeen, expiresAt, now, confirmedAt, within, factor, there, turn);
    }

    /// As the next to be stored.
    Session next() {
        return new Session(user, created, lastSeen, expiresAt, revokedAt, confirmedAt, within, factor, there, turn + 1);
    }

    /// A viewer in this session: no role beyond those it is limited to.
    Viewer limited(Viewer viewer) {
        return limited(viewer, within);
    }

    static Viewer limited(Viewer viewer, @Nullable Set<String> within) {
        if (within == null) {
            return viewer;
        }
        var roles = new TreeSet<>(viewer.roles());
        roles.retainAll(within);
        return new Viewer(viewer.user(), viewer.name(), viewer.agency(), roles);
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
                .put("expiresAt", expiresAt.toEpochMilli())
                .put("confirmedAt", confirmedAt.toEpochMilli())
                .put("factor", factor)
                .put("turn", turn);
        if (within != null) {
            doc.put("within", new JsonArray(within.stream().sorted().toList()));
        }
        if (there != null) {
            doc.put("issuer", there.issuer()).put("subject", there.subject());
            if (there.session() != null) {
                doc.put("sid", there.session());
            }
        }
        return revokedAt == null ? doc : doc.put("revokedAt", revokedAt.toEpochMilli());
    }

    /// What must still be so in the store for a change of this one to be right: nobody revoked it, and nobody changed it meanwhile.
    JsonObject unchanged() {
        var expected = new JsonObject().putNull("revokedAt");
        return turn == 0 ? expected.putNull("turn") : expected.put("turn", turn);
    }

    static Session read(JsonObject doc) {
        Long revoked = doc.getLong("revokedAt");
        var created = Instant.ofEpochMilli(doc.getLong("created"));
        Long confirmed = doc.getLong("confirmedAt");
        JsonArray within = doc.getJsonArray("within");
        return new Session(new UserId(doc.getString("user")), created, Instant.ofEpochMilli(doc.getLong("lastSeen")),
                Instant.ofEpochMilli(doc.getLong("expiresAt")), revoked == null ? null : Instant.ofEpochMilli(revoked),
                confirmed == null ? created : Instant.ofEpochMilli(confirmed),
                within == null ? null : within.stream().map(String.class::cast).collect(Collectors.toSet()),
                doc.getBoolean("factor", false),
                doc.getString("issuer") == null ? null : new There(doc.getString("issuer"), doc.getString("subject"), doc.getString("sid")),
                doc.getLong("turn", 0L));
    }
}
