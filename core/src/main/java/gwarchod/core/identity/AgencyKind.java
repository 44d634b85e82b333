package gwarchod.core.identity;

/// What an agency is to the others.
public enum AgencyKind {
    POLICE,
    PROBATION,
    PRISON,
    CLINIC,
    PROVIDER,
    VICTIM_SERVICE,
    COMMISSIONER
}
