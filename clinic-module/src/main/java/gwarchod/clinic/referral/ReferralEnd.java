package gwarchod.clinic.referral;

/// How a referral ends, where the provider hasn't found the person unsuitable.
public enum ReferralEnd {
    COMPLETED,
    WITHDREW,
    ENDED_EARLY;

    ReferralMove move() {
        return switch (this) {
            case COMPLETED -> ReferralMove.COMPLETE;
            case WITHDREW -> ReferralMove.WITHDRAW;
            case ENDED_EARLY -> ReferralMove.END_EARLY;
        };
    }

    ReferralStage stage() {
        return switch (this) {
            case COMPLETED -> ReferralStage.COMPLETED;
            case WITHDREW -> ReferralStage.WITHDREW;
            case ENDED_EARLY -> ReferralStage.ENDED_EARLY;
        };
    }
}
