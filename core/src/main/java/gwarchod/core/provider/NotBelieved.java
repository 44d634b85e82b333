package gwarchod.core.provider;

/// A provider's word wasn't good: expected, and so without a stack trace. Why is said in words of ours, fit for the log.
final class NotBelieved extends Exception {
    private static final long serialVersionUID = 1L;

    NotBelieved(String why) {
        super(why, null, false, false);
    }
}
