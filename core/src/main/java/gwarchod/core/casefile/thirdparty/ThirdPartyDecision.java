package gwarchod.core.casefile.thirdparty;

/// What was decided on telling a third party.
public enum ThirdPartyDecision {
    DISCLOSE,
    /// Nobody outside the agencies is told; that, too, is a decision with a reason.
    DO_NOT_DISCLOSE,
    /// Decided again on a day.
    DEFER
}
