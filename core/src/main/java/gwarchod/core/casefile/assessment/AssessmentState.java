package gwarchod.core.casefile.assessment;

/// Where an assessment stands.
public enum AssessmentState {
    /// Considered, and nobody has said yet when or whether.
    CONSIDERED,
    PLANNED,
    COMPLETED,
    NOT_DONE
}
