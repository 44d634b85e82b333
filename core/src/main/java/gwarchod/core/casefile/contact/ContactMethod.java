package gwarchod.core.casefile.contact;

/// How somebody wants to be, or was, contacted.
public enum ContactMethod {
    PHONE,
    TEXT_MESSAGE,
    EMAIL,
    LETTER,
    IN_PERSON,
    /// Through a victim service or another person they trust.
    THROUGH_SOMEBODY
}
