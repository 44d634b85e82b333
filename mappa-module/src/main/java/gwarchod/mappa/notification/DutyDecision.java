package gwarchod.mappa.notification;

/// What an officer decides about a day that passed. That it passed is no breach: one is only what an officer says is.
public enum DutyDecision {
    /// It was made in time, and is recorded elsewhere.
    MADE_IN_TIME,
    /// There was a reasonable excuse.
    REASONABLE_EXCUSE,
    NO_FURTHER_ACTION,
    /// It is looked into, and stays on the agenda.
    ENQUIRIES,
    /// It goes into the breach history as a failure to notify, alleged until it is found.
    BREACH;

    /// Whether nothing more has to be decided.
    boolean settles() {
        return this != ENQUIRIES;
    }
}
