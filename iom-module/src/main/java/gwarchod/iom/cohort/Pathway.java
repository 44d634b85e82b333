package gwarchod.iom.cohort;

/// The needs that are worked on, as the national operational guidance lists pathways (National IOM Operational Guidance V5, contents).
public enum Pathway {
    ACCOMMODATION,
    ATTITUDES,
    FAMILY,
    SUBSTANCE_MISUSE,
    ALCOHOL,
    MENTAL_HEALTH,
    EMPLOYMENT,
    FINANCE
}
