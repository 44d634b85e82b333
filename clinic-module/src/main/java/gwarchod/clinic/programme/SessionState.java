package gwarchod.clinic.programme;

/// Where a session stands, as its register goes.
public enum SessionState {
    /// Too early for the register.
    UPCOMING,
    /// It won't be held.
    CALLED_OFF,
    /// Somebody expected isn't registered yet.
    REGISTER_NEEDED,
    /// Everybody expected is registered.
    REGISTERED,
    /// It wasn't held: nobody is absent from it.
    NOT_HELD
}
