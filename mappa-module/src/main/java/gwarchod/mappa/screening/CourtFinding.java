package gwarchod.mappa.screening;

/// What was found of somebody.
public enum CourtFinding {
    CONVICTED,
    CAUTIONED,
    NOT_GUILTY_BY_INSANITY,
    /// Under a disability, and did the act.
    UNDER_DISABILITY,
    /// No conviction: an order alone makes them notify.
    ORDER_ALONE
}
