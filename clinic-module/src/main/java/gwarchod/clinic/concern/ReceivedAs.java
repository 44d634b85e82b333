package gwarchod.clinic.concern;

/// What whoever received a concern does about it. Whoever sent it is told this much.
public enum ReceivedAs {
    POLICE_ACT_NOW,
    WILL_PHONE_YOU,
    DEALT_WITH_TODAY,
    KNOWN_ALREADY
}
