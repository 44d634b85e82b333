package gwarchod.mappa.screening;

/// What a court gave.
public enum SentenceKind {
    CUSTODY,
    /// For life, or for public protection.
    INDETERMINATE,
    /// In a young offender institution, or under a detention and training order or the like.
    DETENTION,
    AT_HIS_MAJESTYS_PLEASURE,
    SUSPENDED,
    HOSPITAL_ORDER,
    GUARDIANSHIP_ORDER,
    COMMUNITY,
    OTHER,
    NONE
}
