package gwarchod.core.casefile.breach;

/// Who reported it.
public enum BreachReporter {
    PROTECTED_PERSON,
    WITNESS,
    POLICE,
    ANOTHER_FORCE,
    PARTNER_AGENCY,
    MONITORING,
    NOT_KNOWN
}
