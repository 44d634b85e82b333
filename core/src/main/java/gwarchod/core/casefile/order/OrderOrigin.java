package gwarchod.core.casefile.order;

/// Whose order it is, as far as it is known here.
public enum OrderOrigin {
    /// We consider it, ask for it or made it: what we can't ask for is refused.
    OURS,
    ANOTHER_FORCE,
    /// Of its own motion, or because somebody else asked for it.
    A_COURT,
    ANOTHER_AGENCY,
    NOT_KNOWN
}
