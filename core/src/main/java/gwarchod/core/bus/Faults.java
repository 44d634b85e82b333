package gwarchod.core.bus;

/// Tells our own mistakes from what can't be helped.
public final class Faults {
    private Faults() {}

    /// Whether it is one of the exceptions that only mistakes throw; anything else is a fault.
    public static boolean isBug(Throwable failure) {
        return failure instanceof Error || failure instanceof NullPointerException || failure instanceof ClassCastException
                || failure instanceof IllegalArgumentException || failure instanceof IndexOutOfBoundsException
                || failure instanceof UnsupportedOperationException || failure instanceof ArithmeticException
                || failure.getClass() == IllegalStateException.class
                || failure instanceof Wire.Failed failed && failed.bug();
    }
}
