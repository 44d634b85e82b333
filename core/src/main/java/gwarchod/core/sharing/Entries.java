package gwarchod.core.sharing;

/// When what a role enters reaches others.
public enum Entries {
    /// At once: to enter it is to release it.
    ON_ENTRY,
    /// Not before it is released, item by item: until then it is its agency's alone.
    ITEM_BY_ITEM
}
