package gwarchod.core.desk;

/// What somebody can do for another who lost their authenticator app or passkeys.
public enum Lost {
    NOTHING,
    /// Propose that they be taken away.
    PROPOSE,
    /// That is proposed, and waits for another person than this one.
    WAITS,
    /// It waits, and this person may approve it.
    APPROVE
}
