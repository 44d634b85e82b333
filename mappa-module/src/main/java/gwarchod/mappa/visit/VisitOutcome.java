package gwarchod.mappa.visit;

/// What became of a visit.
public enum VisitOutcome {
    SEEN_INSIDE,
    SEEN_AT_DOOR,
    ENTRY_REFUSED,
    NOBODY_IN,
    MOVED_AWAY;

    /// Whether the person was visited by it. Who was only seen at the door, or not at all, is still to be visited: our own reading, not verified.
    public boolean counts() {
        return this == SEEN_INSIDE;
    }
}
