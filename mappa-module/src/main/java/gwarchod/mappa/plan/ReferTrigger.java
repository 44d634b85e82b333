package gwarchod.mappa.plan;

/// What may speak for a formal meeting about somebody managed at level 1. Arrest, breach, a change of address or relationship and a MARAC
/// are the significant events after which management is reviewed at once; the rest follow from what level 1 and level 2 mean (MAPPA
/// guidance, chapter 7). From general knowledge in part, not verified.
public enum ReferTrigger {
    ARREST_OR_CHARGE,
    BREACH,
    RELEASE_OR_BAIL,
    ADDRESS_CHANGED,
    RELATIONSHIP_CHANGED,
    MARAC,
    RISK_ROSE,
    /// Another agency doesn't, or can't, do its part.
    AGENCY_BLOCKED,
    PUBLIC_INTEREST
}
