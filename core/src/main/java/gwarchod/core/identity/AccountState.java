package gwarchod.core.identity;

/// Whether somebody can come in by their account, and if not why.
public enum AccountState {
    OPEN,
    VETTING_EXPIRED,
    UNDERTAKING_EXPIRED,
    CLOSED
}
