package gwarchod.core.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A command on its way to a stream: who asks, under which idempotency key, the command's name, and a hash of what it says.
///
/// @param key the caller's idempotency key, or a new id where the caller gave none
/// @param body the command as text in one canonical form: same key and same body is the same request
public record Request(Actor actor, String key, String command, String body, @Nullable CommitRef cause) {
    /// The same for the same user, key and command, and for nothing else.
    public String commitId() {
        return sha256(actor.user() + "\n" + key + "\n" + command);
    }

    public String bodyHash() {
        return sha256(body);
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
