package gwarchod.core.meeting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Gives revisions that say nothing: not how many there were, not whether another agenda changed. None is ever given twice, here or after
/// a restart, so that an old one can't be taken for a new.
final class Revisions {
    private static final int CHARACTERS = 24;

    private final SecretKeySpec key;
    private final AtomicLong given = new AtomicLong();

    /// @param secret of this start of this node
    Revisions(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String next() {
        return of(Long.toString(given.incrementAndGet()));
    }

    /// The same for the same text, as long as the node runs.
    String of(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).substring(0, CHARACTERS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
