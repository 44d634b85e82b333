package gwarchod.core.casefile.considered;

/// What kind of thing may be considered.
public enum OptionKind {
    ASSESSMENT,
    ORDER,
    INTERVENTION
}
