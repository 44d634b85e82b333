package gwarchod.core.opening;

/// Why somebody opens a case that isn't their daily work, as a list to choose from; the words beside it say more.
public enum Purpose {
    /// Somebody may be hurt now.
    IMMEDIATE_RISK,
    /// A report, an arrest or a custody decision.
    INCIDENT,
    /// Standing in for whoever manages the person.
    COVER,
    /// Another force or agency asked.
    REQUEST,
    /// Looking at how the work is done.
    SUPERVISION,
    OTHER
}
