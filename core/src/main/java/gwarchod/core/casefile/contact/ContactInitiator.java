package gwarchod.core.casefile.contact;

/// Who began a contact. A victim who has to ask for news is a sign that the agreement isn't kept.
public enum ContactInitiator {
    US,
    PROTECTED_PERSON
}
