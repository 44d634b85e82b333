package gwarchod.core.desk;

/// What somebody can do for another to set their own password.
public enum WayIn {
    /// Nothing.
    NONE,
    /// Nothing ever let them in: invite them.
    INVITE,
    /// Something does, or did: propose that they set a password.
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
