package gwarchod.core.casefile.orderwatch;

/// Why an order is reviewed.
public enum ReviewOccasion {
    SCHEDULED,
    BEFORE_EXPIRY,
    /// The person it protects made contact with the person it binds.
    VICTIM_CONTACT,
    BREACH,
    OTHER
}
