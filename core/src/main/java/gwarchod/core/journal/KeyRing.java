package gwarchod.core.journal;

import java.util.Set;

/// Keys as they are looked after: by `./dev keys`, with every node stopped that uses them.
public interface KeyRing extends Keys, AutoCloseable {
    /// Everybody whose key there is, erased or not.
    Set<String> owners();

    /// Starts a new version of the master key and wraps every key with it anew. Cut short at any moment, the keys open, and the next turn goes on.
    void rotateMaster();

    @Override
    void close();
}
