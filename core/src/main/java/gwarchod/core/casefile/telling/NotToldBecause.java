package gwarchod.core.casefile.telling;

/// Why somebody couldn't be told.
public enum NotToldBecause {
    NOT_REACHED,
    NOT_SAFE,
    NOT_WANTED,
    NO_WAY_TO_REACH_THEM,
    ANOTHER_REASON
}
