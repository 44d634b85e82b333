package gwarchod.clinic.referral;

/// How far a referral has come, as it was recorded. How it is called, with what it waits for, is its [ReferralStanding].
public enum ReferralStage {
    REFERRED,
    SUITABLE,
    /// Suitable, but not now.
    NOT_READY,
    /// Suitable and ready: what lacks is a place.
    WAITING,
    STARTED,
    ON_HOLD,
    UNSUITABLE,
    COMPLETED,
    WITHDREW,
    ENDED_EARLY;

    /// Whether something may still come of it.
    public boolean open() {
        return switch (this) {
            case REFERRED, SUITABLE, NOT_READY, WAITING, STARTED, ON_HOLD -> true;
            case UNSUITABLE, COMPLETED, WITHDREW, ENDED_EARLY -> false;
        };
    }
}
