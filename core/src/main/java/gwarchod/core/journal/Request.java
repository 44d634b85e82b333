package gwarchod.core.journal;

import org.jspecify.annotations.Nullable;

/// A command on its way to a stream: who asks, under which idempotency key, the command's name, and what it says.
///
/// @param key the caller's idempotency key, or a new id where the caller gave none
/// @param body the command as text in one canonical form: same key and same body is the same request
public record Request(Actor actor, String key, String command, String body, @Nullable CommitRef cause) {
    /// The same for the same user, key and command, and for nothing else.
    public String commitId() {
        return Sha256.hex(actor.user() + "\n" + key + "\n" + command);
    }
}
