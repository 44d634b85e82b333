package gwarchod.mappa.mosovo;

/// Why somebody is no longer managed by these officers.
public enum MosovoEnd {
    NOTIFICATION_ENDED,
    ORDER_ENDED,
    RISK_REDUCED,
    MOVED_AREA,
    DIED,
    DEPORTED,
    TAKEN_ON_IN_ERROR
}
