package gwarchod.clinic.referral;

/// What the provider finds of a referred person.
public enum Suitability {
    SUITABLE,
    UNSUITABLE;

    ReferralMove move() {
        return switch (this) {
            case SUITABLE -> ReferralMove.SUITABLE;
            case UNSUITABLE -> ReferralMove.UNSUITABLE;
        };
    }
}
