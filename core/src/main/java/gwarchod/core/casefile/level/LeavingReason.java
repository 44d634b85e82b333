package gwarchod.core.casefile.level;

/// Why somebody is no longer managed under MAPPA.
public enum LeavingReason {
    /// The notification period, the licence or the order that put them in category 1, 2 or 4 has ended.
    CATEGORY_ENDED,
    /// Category 3: the agencies decided at a meeting that the risk is low enough.
    RISK_REDUCED,
    DIED,
    DEPORTED,
    /// Another area manages them now.
    TRANSFERRED,
    /// They never qualified: a conviction was quashed, or it was somebody else's.
    NEVER_QUALIFIED
}
