package gwarchod.clinic.referral;

/// What somebody who suits still waits for.
public enum ReferralPlace {
    /// They aren't ready: others come first meanwhile.
    NOT_READY,
    /// There is no place in a group yet.
    WAITING;

    ReferralMove move() {
        return switch (this) {
            case NOT_READY -> ReferralMove.NOT_READY;
            case WAITING -> ReferralMove.WAIT;
        };
    }

    ReferralStage stage() {
        return switch (this) {
            case NOT_READY -> ReferralStage.NOT_READY;
            case WAITING -> ReferralStage.WAITING;
        };
    }
}
