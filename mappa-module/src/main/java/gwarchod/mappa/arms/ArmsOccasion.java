package gwarchod.mappa.arms;

/// Why somebody is assessed again before it is time.
public enum ArmsOccasion {
    RELEASED,
    NEW_INFORMATION,
    CHANGED_CIRCUMSTANCES,
    ASKED_BY_PARTNER
}
