package gwarchod.mappa.panel;

/// The risk of serious harm, as assessed.
public enum HarmLevel {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH
}
