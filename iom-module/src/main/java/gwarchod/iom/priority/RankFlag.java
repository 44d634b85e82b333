package gwarchod.iom.priority;

/// What stands beside a score and is never in it.
public enum RankFlag {
    ORDER_BREACHED,
    SASH_HIGH,
    HOMICIDE_STAGE,
    ARREST_OUTSTANDING,
    RELEASE_SOON
}
