package gwarchod.core.sim;

/// A fault put in on purpose, to see that it is noticed.
enum Planted {
    NONE,
    /// The store has lost its unique index of commands.
    UNIQUE_INDEX_DROPPED,
    /// The store answers before what it was given is durable.
    ACKNOWLEDGED_BEFORE_SYNC
}
