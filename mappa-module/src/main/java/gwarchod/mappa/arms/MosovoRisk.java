package gwarchod.mappa.arms;

/// How high an officer judges the risk, the highest first. It sets how often somebody is visited where nothing else is decided.
public enum MosovoRisk {
    VERY_HIGH,
    HIGH,
    MEDIUM,
    LOW
}
