package gwarchod.mappa.panel;

/// Whether an agency was there for an item.
public enum Turnout {
    IN_PERSON,
    BY_LINK,
    /// Not there, and said so before.
    APOLOGIES,
    ABSENT;

    public boolean isThere() {
        return this == IN_PERSON || this == BY_LINK;
    }
}
