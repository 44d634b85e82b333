package gwarchod.mappa.minutes;

/// How far the minutes of an item are.
public enum MinutesState {
    /// The item is closed, and nobody wrote anything.
    NOT_WRITTEN,
    DRAFT,
    APPROVED,
    CIRCULATED
}
