package gwarchod.clinic.referral;

/// Where a referral stands, in the words of those who work with them: its stage, and of an open one what it waits for.
public enum ReferralStanding {
    REFERRED,
    /// Nobody knows yet whether the person agrees, and no order requires them to come.
    AWAITING_CONSENT,
    SUITABLE,
    NOT_READY,
    WAITING,
    STARTED,
    ON_HOLD,
    UNSUITABLE,
    /// The person said no, and no order requires them to come.
    DECLINED,
    WITHDREW,
    COMPLETED,
    ENDED_EARLY;

    static ReferralStanding of(Referral referral) {
        if (referral.stage().open() && !referral.active()) {
            return DECLINED;
        }
        return switch (referral.stage()) {
            case REFERRED -> referral.consent() == ReferralConsent.AWAITED && !referral.required() ? AWAITING_CONSENT : REFERRED;
            case SUITABLE -> SUITABLE;
            case NOT_READY -> NOT_READY;
            case WAITING -> WAITING;
            case STARTED -> STARTED;
            case ON_HOLD -> ON_HOLD;
            case UNSUITABLE -> UNSUITABLE;
            case COMPLETED -> COMPLETED;
            case WITHDREW -> WITHDREW;
            case ENDED_EARLY -> ENDED_EARLY;
        };
    }
}
