package gwarchod.core.casefile.contact;

/// Whether somebody supports action against the person.
public enum ActionWish {
    SUPPORTS_ACTION,
    DOES_NOT_SUPPORT_ACTION,
    UNDECIDED
}
