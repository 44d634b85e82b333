package gwarchod.core.casefile.orderwatch;

/// What a review of an order comes to. Doing it is a step of the order's own.
public enum ReviewConclusion {
    KEEP,
    SEEK_RENEWAL,
    SEEK_VARIATION,
    SEEK_DISCHARGE
}
