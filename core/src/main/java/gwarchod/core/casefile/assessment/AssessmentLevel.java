package gwarchod.core.casefile.assessment;

/// What an assessment came to, in the words of its own scale.
public enum AssessmentLevel {
    LOW,
    MODERATE,
    STANDARD,
    MEDIUM,
    HIGH,
    MET,
    NOT_MET
}
