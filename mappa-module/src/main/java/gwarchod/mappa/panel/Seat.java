package gwarchod.mappa.panel;

/// For what part of the arrangements somebody sits at a meeting: the responsible authority, and those with a duty to co-operate
/// (Criminal Justice Act 2003 s.325). One agency may have several.
public enum Seat {
    POLICE,
    PROBATION,
    PRISON,
    /// The body that leads on this person, where it is none of the three.
    LEAD,
    HEALTH,
    CHILDRENS_SERVICES,
    ADULT_CARE,
    HOUSING,
    EDUCATION,
    YOUTH_JUSTICE,
    WORK_AND_PENSIONS,
    IMMIGRATION,
    MONITORING,
    /// Who speaks for the victims; victims never attend.
    VICTIM_LIAISON,
    /// Somebody else who can contribute (s.325(4A)).
    OTHER
}
