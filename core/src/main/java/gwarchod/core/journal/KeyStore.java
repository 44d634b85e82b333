package gwarchod.core.journal;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/// Port: where the wrapped keys lie that several nodes share. What was answered is durable.
public interface KeyStore {
    /// A key as it is kept.
    ///
    /// @param wrapped base64; empty once it was destroyed
    /// @param version counts its changes
    record Kept(String owner, String wrapped, long version) {
        boolean destroyed() {
            return wrapped.isEmpty();
        }
    }

    Future<Optional<Kept>> find(String owner);

    /// False where that owner has one already, also a destroyed one.
    Future<Boolean> insert(Kept key);

    /// Puts it in the place of the version before it; false if that isn't there any more.
    Future<Boolean> succeed(Kept key);

    /// Puts a destroyed one in the place of whatever is there, or where nothing is.
    Future<Void> destroy(String owner);

    /// Whose was destroyed.
    Future<List<String>> destroyed();

    /// Every one. Fails beyond a hundred thousand of them rather than fill the memory.
    Future<List<Kept>> all();
}
