package gwarchod.core.alert;

/// Why a look is brought to professional standards.
public enum AlertRule {
    /// The person, or somebody the case protects, is of the reader's household or one they declared.
    OWN_CIRCLE,
    /// Looking again and again at what isn't their work.
    OUTSIDE_CASELOAD,
    /// More cases opened than anybody's work takes.
    VOLUME
}
