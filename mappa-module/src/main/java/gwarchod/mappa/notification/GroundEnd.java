package gwarchod.mappa.notification;

/// Why a ground ends on another day than its length says.
public enum GroundEnd {
    /// The requirements were reviewed, and end.
    REVIEWED,
    /// The conviction or finding was quashed on appeal.
    APPEAL,
    /// The order was discharged, or has run out.
    ORDER_ENDED,
    DIED
}
