package gwarchod.mappa.referral;

/// What the other area says to a transfer.
public enum TransferAnswer {
    /// It manages the person from a day on; management here ends with it.
    TAKEN_OVER,
    REFUSED,
    /// We don't ask for it any more.
    TAKEN_BACK
}
