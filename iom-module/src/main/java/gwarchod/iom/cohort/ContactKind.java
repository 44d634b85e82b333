package gwarchod.iom.cohort;

/// How somebody managed was seen or spoken to.
public enum ContactKind {
    HOME_VISIT,
    OFFICE,
    JOINT_VISIT,
    PHONE,
    CUSTODY_VISIT
}
