package gwarchod.mappa.notification;

/// Why somebody is on the register.
public enum RegisterGround {
    CONVICTION,
    CAUTION,
    /// Not guilty by reason of insanity, or under a disability and having done the act.
    FINDING,
    /// An order that makes its subject notify, as a sexual harm prevention order does.
    ORDER
}
