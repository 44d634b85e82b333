package gwarchod.core.identity;

/// What an agency is to the others.
public enum AgencyKind {
    POLICE,
    PROBATION,
    PRISON,
    CLINIC,
    PROVIDER,
    VICTIM_SERVICE,
    COMMISSIONER,
    /// A local authority's services, a health body, a housing body: whoever must co-operate with the arrangements (Criminal Justice Act 2003 s.325(6)).
    COOPERATING
}
