package gwarchod.mappa.youth;

/// How much is at stake, as the youth justice service's assessment (AssetPlus) says it.
public enum YouthLevel {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH
}
