package gwarchod.mappa.referral;

/// Why formal meetings are needed beside their adding value (MAPPA guidance, chapter 7, updated 2019).
public enum MappaThreshold {
    /// Assessed as a high or very high risk of serious harm.
    HIGH_OR_VERY_HIGH_RISK,
    /// Exceptionally: a lower risk that needs other agencies' active involvement and co-ordination.
    ACTIVE_COORDINATION,
    /// Managed at level 3 before, and needs it no longer.
    LEVEL_THREE_BEFORE
}
