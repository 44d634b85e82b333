package gwarchod.mappa.exchange;

/// Why a line of a file can't be taken over.
public enum LineProblem {
    /// None of its references is of a case here, or of one that whoever brought it may know of.
    PERSON_UNKNOWN,
    /// Its references are of several cases.
    PERSON_AMBIGUOUS,
    PERSON_TWICE,
    CATEGORY_WRONG,
    LEVEL_WRONG,
    START_DATE_WRONG,
    REVIEW_DATE_WRONG
}
