package gwarchod.core.casefile.people;

/// How somebody comes to be at risk from the person.
public enum ProtectedKind {
    VICTIM,
    CHILD,
    /// A partner since: Clare's Law (the Domestic Violence Disclosure Scheme) asks for a check.
    NEW_PARTNER,
    OTHER
}
