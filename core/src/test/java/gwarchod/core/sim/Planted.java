package gwarchod.core.sim;

/// A fault put in on purpose, to see that it is noticed.
enum Planted {
    NONE,
    /// The store has lost its unique index of commands.
    UNIQUE_INDEX_DROPPED,
    /// The store answers before what it was given is durable.
    ACKNOWLEDGED_BEFORE_SYNC,
    /// A node answers from memory however old it is.
    STALE_CACHE_READ,
    /// A relay that starts anew knows no cursor, and gives effects a key of their own each time.
    RELAY_FORGETFUL,
    /// Whoever comes again to a stream is taken to have missed nothing.
    LAST_EVENT_ID_IGNORED,
    /// Nodes hold a lock of the cluster while they look and then write, and the store takes whatever it is given.
    CLUSTER_LOCK_TRUSTED
}
