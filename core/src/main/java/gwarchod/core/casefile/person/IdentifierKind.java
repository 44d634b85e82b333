package gwarchod.core.casefile.person;

/// The systems that know a person under a number of their own.
public enum IdentifierKind {
    /// Police National Computer.
    PNC,
    /// Criminal Records Office: the number of somebody's fingerprints.
    CRO,
    /// Niche RMS, the police records of crimes and occurrences.
    NICHE,
    /// nDelius, the probation service's case records.
    NDELIUS,
    /// ViSOR, the register of those managed under MAPPA.
    VISOR,
    /// MAPPS, which takes its place.
    MAPPS,
    /// p-Nomis, the prison service's.
    NOMIS,
    /// Another police force's own reference.
    OTHER_FORCE
}
