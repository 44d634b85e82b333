package gwarchod.core.desk;

/// What somebody can do for another to set their own password.
public enum WayIn {
    /// Nothing.
    NONE,
    /// They never had one: invite them.
    INVITE,
    /// They have one: propose that they set another.
    PROPOSE,
    /// That is proposed, and waits for another person than this one.
    WAITS,
    /// It waits, and this person may approve it.
    APPROVE,
    /// It was approved for somebody else to carry out.
    APPROVED,
    /// It was approved: make the code and hand it over.
    HAND_OVER
}
