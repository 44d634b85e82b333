package gwarchod.clinic.stalking;

/// What became of a piece of advice.
public enum PieceState {
    PROPOSED,
    /// It is a measure of the plan.
    ACCEPTED,
    DECLINED,
    /// The formulation it came from was taken back or replaced before anybody decided.
    LAPSED
}
