package gwarchod.mappa.screening;

/// Why a conviction counts no longer.
public enum ConvictionEnd {
    QUASHED,
    /// It is another person's, or never was.
    RECORDED_IN_ERROR
}
