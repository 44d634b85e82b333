package gwarchod.clinic.referral;

/// Why a referral is on hold.
public enum HoldKind {
    TRIAL,
    CUSTODY,
    HEALTH,
    OTHER
}
