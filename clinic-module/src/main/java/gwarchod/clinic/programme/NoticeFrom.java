package gwarchod.clinic.programme;

/// Who said beforehand that somebody would not come.
public enum NoticeFrom {
    PARTICIPANT,
    FAMILY,
    PROBATION,
    POLICE,
    SOMEBODY_ELSE
}
