package gwarchod.core.casefile;

/// What somebody may have in hand.
public enum DutyKind {
    LEAD,
    TEAM,
    ACTION,
    MEASURE,
    ORDER,
    CONTACT,
    REVIEW,
    SAFETY_PLAN,
    TELLING,
    INVESTIGATION,
    DISCLOSURE
}
