package gwarchod.core.casefile.disclosure;

/// What was decided on a check.
public enum DisclosureDecision {
    DISCLOSE,
    DO_NOT_DISCLOSE,
    /// There is no relationship, or the partner can't be found.
    NOTHING_TO_DECIDE
}
