package gwarchod.iom.harm;

/// What somebody chose where rows say different things about one offence, or one is damaged.
public enum HarmChoice {
    HIGHEST,
    LOWEST,
    /// The row that is named.
    ROW,
    /// The offence has no value: it shows as unknown.
    NONE
}
