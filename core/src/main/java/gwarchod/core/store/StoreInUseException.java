package gwarchod.core.store;

import java.nio.file.Path;

/// Another process (or another store in this one) has that directory open.
public final class StoreInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreInUseException(Path directory) {
        super("the store in " + directory + " is open in another process; stop that one first, or give this one another directory");
    }
}
