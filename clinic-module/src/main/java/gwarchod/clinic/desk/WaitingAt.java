package gwarchod.clinic.desk;

/// What a referral waits for, in the order in which one goes on.
public enum WaitingAt {
    /// That a crime comes to no further action.
    OUTCOME,
    CONSENT,
    /// That somebody ends it, or a court requires it: the person won't.
    REFUSAL_ANSWERED,
    /// That the police assess them first.
    ASSESSMENT,
    SUITABILITY,
    /// That they are ready for it.
    READINESS,
    /// A place.
    PLACE,
    START,
    ON_HOLD,
    /// What a clinic says: it has the person until it is done, and nobody starts anything.
    CLINIC,
    /// Nothing: it is under way.
    UNDER_WAY,
    /// That its provider reports on how it went.
    REPORT,
    /// That somebody looks how the person does since.
    CHECK,
    /// Nothing yet: it ended, and the next look is some time off.
    WATCHED,
    /// Nothing any more.
    ENDED;

    /// Whether somebody has to do something for it to go on.
    public boolean waits() {
        return switch (this) {
            case OUTCOME, CONSENT, REFUSAL_ANSWERED, ASSESSMENT, SUITABILITY, READINESS, PLACE, START, ON_HOLD, CLINIC, REPORT, CHECK -> true;
            case UNDER_WAY, WATCHED, ENDED -> false;
        };
    }
}
