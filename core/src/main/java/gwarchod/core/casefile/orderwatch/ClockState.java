package gwarchod.core.casefile.orderwatch;

/// How a clock of an order stands.
public enum ClockState {
    RUNNING,
    MISSED,
    DONE,
    /// It happened, too late.
    LATE
}
