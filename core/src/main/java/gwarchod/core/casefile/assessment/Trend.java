package gwarchod.core.casefile.assessment;

/// Which way something goes.
public enum Trend {
    RISING,
    STEADY,
    FALLING
}
