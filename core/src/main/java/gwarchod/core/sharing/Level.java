package gwarchod.core.sharing;

/// How much of a section a viewer gets, from least to most.
public enum Level {
    /// Not even that the section exists: it is absent from the view.
    NOTHING,
    /// That there may be something they don't get.
    WITHHELD,
    /// Whether there is something, not what.
    PRESENCE,
    SUMMARY,
    FULL;

    public boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }

    public Level or(Level other) {
        return atLeast(other) ? this : other;
    }

    public Level and(Level other) {
        return atLeast(other) ? other : this;
    }
}
