package gwarchod.mappa.screening;

/// What a screening came to.
public enum ScreeningOutcome {
    /// The lead agency manages the risk without formal meetings.
    LEVEL_1,
    /// Formal meetings would add value: to be referred.
    REFER,
    /// No category: not managed under MAPPA.
    NOT_MAPPA
}
