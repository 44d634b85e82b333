package gwarchod.core.casefile.safeguarding;

/// Where a referral stands.
public enum SafeguardingState {
    SENT,
    ACKNOWLEDGED,
    NOT_ACCEPTED,
    /// A conference has spoken about them.
    HEARD,
    /// What was asked for by form is done, or will be.
    ACTED_ON;

    boolean fits(SafeguardingKind kind) {
        return switch (this) {
            case SENT, ACKNOWLEDGED, NOT_ACCEPTED -> true;
            case HEARD -> kind == SafeguardingKind.MARAC;
            case ACTED_ON -> kind == SafeguardingKind.MARF;
        };
    }

    boolean over() {
        return switch (this) {
            case SENT, ACKNOWLEDGED -> false;
            case NOT_ACCEPTED, HEARD, ACTED_ON -> true;
        };
    }
}
