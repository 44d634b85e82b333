package gwarchod.iom.cohort;

/// What besides visits holds somebody to something.
public enum SchemeKind {
    /// A tag: on licence, bail, a community order, or worn voluntarily.
    ELECTRONIC_MONITORING,
    /// The Offender Diversionary Scheme.
    DIVERSION
}
