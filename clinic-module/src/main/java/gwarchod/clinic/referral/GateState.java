package gwarchod.clinic.referral;

/// How one part of what is asked for first stands.
public enum GateState {
    MET,
    MISSING,
    /// Not asked for here.
    NOT_NEEDED
}
