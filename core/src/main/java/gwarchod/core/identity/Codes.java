package gwarchod.core.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import gwarchod.core.ids.UserId;
import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/// Codes of authenticator apps (RFC 6238). Each counts once: which was the last is in the store, so that on every node a code seen over
/// a shoulder is worth nothing once it was used.
final class Codes {
    static final Duration STEP = Duration.ofSeconds(30);

    /// Steps a phone's clock may be early or late.
    static final int STEPS_OFF = 1;

    private static final int TRIES_MAX = 20;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);
    private final Documents used;
    private final InstantSource clock;

    /// @param used the last code of each user
    Codes(Documents used, InstantSource clock) {
        this.used = used;
        this.clock = clock;
    }

    /// Whether it is the code of this moment and wasn't used before; from here on it was.
    Future<Boolean> take(UserId user, OtpKey key, String code) {
        var step = step(key, code);
        return step.isEmpty() ? Future.succeededFuture(false) : take(user, step.getAsLong(), TRIES_MAX);
    }

    private OptionalLong step(OtpKey key, String code) {
        long now = clock.instant().getEpochSecond() / STEP.toSeconds();
        byte[] given = code.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        var found = OptionalLong.empty();
        for (long step = now - STEPS_OFF; step <= now + STEPS_OFF; step++) {
            if (MessageDigest.isEqual(code(key, Instant.ofEpochSecond(step * STEP.toSeconds())).getBytes(StandardCharsets.UTF_8), given)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /// The code of a moment.
    String code(OtpKey key, Instant at) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(key.bytes(), generator.getAlgorithm()), at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any 160 bits are a key", e);
        }
    }

    private Future<Boolean> take(UserId user, long step, int tries) {
        if (tries == 0) {
            return Future.succeededFuture(false);
        }
        var doc = new JsonObject().put("step", step);
        return used.find(user.value()).compose(found -> {
            if (found.isEmpty()) {
                return used.insert(user.value(), doc).compose(first -> first ? Future.succeededFuture(true) : take(user, step, tries - 1));
            }
            long last = found.get().getLong("step");
            return last >= step
                    ? Future.succeededFuture(false)
                    : used.replaceIf(user.value(), new JsonObject().put("step", last), doc)
                            .compose(done -> done ? Future.succeededFuture(true) : take(user, step, tries - 1));
        });
    }
}
