package gwarchod.mappa.pdp;

/// Why management as a potentially dangerous person ends.
public enum PdpEnd {
    /// Serious harm is no longer imminent and more likely than not: without that nobody stays managed so.
    NO_PRESENT_LIKELIHOOD,
    /// They came under MAPPA.
    NOW_UNDER_MAPPA,
    /// Another force has taken it over.
    MOVED,
    DIED
}
