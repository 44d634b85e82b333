package gwarchod.mappa.referral;

/// What the co-ordinator says to a referral.
public enum MappaAnswer {
    ACCEPTED,
    /// More is needed; it may be sent again.
    RETURNED,
    DECLINED
}
