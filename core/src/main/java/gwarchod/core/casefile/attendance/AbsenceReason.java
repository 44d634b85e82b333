package gwarchod.core.casefile.attendance;

/// The reason given for an absence or for coming late, as given: it says nothing about whether it is acceptable.
public enum AbsenceReason {
    ILLNESS,
    MEDICAL_APPOINTMENT,
    WORK,
    FAMILY_OR_CARE,
    TRANSPORT,
    HOLIDAY,
    RELIGIOUS_OBSERVANCE,
    COURT,
    IN_CUSTODY,
    OTHER,
    NONE_GIVEN
}
