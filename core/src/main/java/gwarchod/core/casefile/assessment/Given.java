package gwarchod.core.casefile.assessment;

/// An answer to an item of an assessment.
public enum Given {
    YES,
    NO,
    NOT_KNOWN
}
