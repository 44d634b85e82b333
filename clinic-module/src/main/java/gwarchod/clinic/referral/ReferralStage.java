package gwarchod.clinic.referral;

/// How far a referral has come.
public enum ReferralStage {
    REFERRED,
    SUITABLE,
    STARTED,
    ON_HOLD,
    UNSUITABLE,
    COMPLETED,
    WITHDREW,
    ENDED_EARLY;

    /// Whether something may still come of it.
    public boolean open() {
        return switch (this) {
            case REFERRED, SUITABLE, STARTED, ON_HOLD -> true;
            case UNSUITABLE, COMPLETED, WITHDREW, ENDED_EARLY -> false;
        };
    }
}
