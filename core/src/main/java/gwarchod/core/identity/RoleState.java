package gwarchod.core.identity;

/// What has become of a role somebody was given.
public enum RoleState {
    HELD,

    /// Not held, because its owner isn't vetted as far as it asks.
    VETTING_SHORT,
    ENDED
}
