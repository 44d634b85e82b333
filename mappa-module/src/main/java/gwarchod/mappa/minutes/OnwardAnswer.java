package gwarchod.mappa.minutes;

/// What the chair says to whoever wants to share minutes outside the meeting.
public enum OnwardAnswer {
    APPROVED,
    /// Without anything that isn't marked as standard.
    REDACTED,
    REFUSED;

    boolean allows() {
        return this != REFUSED;
    }
}
