package gwarchod.mappa.notification;

/// What a person on the register notifies.
public enum NotificationKind {
    /// The first one, after conviction, caution or finding.
    INITIAL,
    /// The periodic one of who has a home address.
    ANNUAL,
    /// The periodic one of who has no fixed abode.
    WEEKLY,
    /// Something notified before is now otherwise.
    CHANGE,
    /// Days at other premises in the United Kingdom.
    PREMISES,
    /// Hours at a place where somebody under 18 lives or stays.
    CHILD,
    /// What was notified in advance didn't happen.
    NOT_HAPPENED,
    /// A journey out of the United Kingdom.
    TRAVEL,
    /// Back from custody or hospital.
    RELEASED,
    /// Back from abroad.
    RETURNED;

    boolean isPeriodic() {
        return this == ANNUAL || this == WEEKLY;
    }
}
