package gwarchod.mappa.caseload;

/// What is to be done about somebody.
public enum DueKind {
    /// Something new is known of who was managed remotely.
    REVIEW,
    /// What came to notice and nobody has read.
    NOTE,
    VISIT,
    ASSESSMENT
}
