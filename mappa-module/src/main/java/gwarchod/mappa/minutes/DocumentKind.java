package gwarchod.mappa.minutes;

/// What a document of a set is for; its letter has changed before and may again.
public enum DocumentKind {
    REFERRAL,
    MINUTES,
    CONFIDENTIALITY_STATEMENT,
    PRISON_INFORMATION,
    MINUTES_REQUEST,
    TRANSFER,
    NOTIFICATION,
    EMPLOYMENT_NOTIFICATION,
    CASE_REVIEW,
    MEETING_AUDIT,
    CASE_AUDIT,
    LEVEL_SETTING
}
