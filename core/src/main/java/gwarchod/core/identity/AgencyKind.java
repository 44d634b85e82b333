package gwarchod.core.identity;

/// What an agency is to the others.
public enum AgencyKind {
    POLICE,
    PROBATION,
    PRISON,
    /// A youth justice service, or youth offending team (Crime and Disorder Act 1998 s.39).
    YOUTH_JUSTICE,
    CLINIC,
    PROVIDER,
    VICTIM_SERVICE,
    COMMISSIONER,
    /// A local authority's services, a health body, a housing body: whoever must co-operate with the arrangements (Criminal Justice Act 2003 s.325(6)).
    COOPERATING
}
