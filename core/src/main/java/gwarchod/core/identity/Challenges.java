package gwarchod.core.identity;

import gwarchod.core.ids.NewIds;
import gwarchod.core.journal.Sha256;
import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Challenges for whoever asks, signed in or not. They are kept nowhere, so that nobody fills the store by asking: each says itself when it
/// was given, and is signed. Only one that was answered rightly is noted, so that it counts once. Another node, or this one after a restart,
/// knows none of them.
final class Challenges {
    private final Documents used;
    private final InstantSource clock;
    private final NewIds ids;
    private final String secret;

    Challenges(Documents used, InstantSource clock, NewIds ids) {
        this.used = used;
        this.clock = clock;
        this.ids = ids;
        this.secret = ids.secret();
    }

    String give(Instant now) {
        var said = now.toEpochMilli() + "." + ids.next();
        return said + "." + signed(said);
    }

    private String signed(String said) {
        return Sha256.hex(secret + Sha256.hex(secret + said));
    }

    /// When it was given; empty when it isn't one of ours, or too old.
    Optional<Instant> look(String challenge) {
        int end = challenge.lastIndexOf('.');
        int first = challenge.indexOf('.');
        if (first < 1 || end <= first || !Sha256.hex(challenge.substring(end + 1)).equals(Sha256.hex(signed(challenge.substring(0, end))))) {
            return Optional.empty();
        }
        var given = Instant.ofEpochMilli(Long.parseLong(challenge.substring(0, first)));
        return clock.instant().isBefore(given.plus(Tickets.LASTS)) ? Optional.of(given) : Optional.empty();
    }

    /// False when it was used already.
    Future<Boolean> use(String challenge, Instant given) {
        var id = Sha256.hex(challenge);
        return used.insert(id, new JsonObject().put("id", id).put("begun", given.toEpochMilli()));
    }

    Future<Void> prepare() {
        return used.index(List.of("begun"));
    }

    Future<Void> sweep() {
        return Sweeping.below(used, "begun", clock.instant().minus(Tickets.LASTS).toEpochMilli());
    }
}
