package gwarchod.mappa.arms;

/// What an assessor answered to one item: how much it calls for work. The scale is a local setting, not verified.
public enum ArmsRating {
    LOW,
    MEDIUM,
    HIGH,
    NOT_KNOWN
}
