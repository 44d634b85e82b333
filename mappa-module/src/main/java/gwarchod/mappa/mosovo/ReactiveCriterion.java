package gwarchod.mappa.mosovo;

/// What must hold of who is managed remotely, as far as a person has to say so; the rest is seen from the file (HMICFRS glossary: lower risk, not
/// recently come to notice, subject to criteria; the list itself is a local setting, not verified).
public enum ReactiveCriterion {
    NOTIFICATIONS_KEPT,
    STABLE_ADDRESS,
    NO_CHILD_IN_HOUSEHOLD,
    CHECKED_INTELLIGENCE,
    PLAN_REVIEWED
}
