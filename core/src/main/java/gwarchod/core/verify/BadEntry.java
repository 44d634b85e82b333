package gwarchod.core.verify;

/// The first entry that isn't as it was written. The message names it for whoever has to act on it.
final class BadEntry extends Exception {
    private static final long serialVersionUID = 1L;

    BadEntry(String message) {
        super(message);
    }
}
