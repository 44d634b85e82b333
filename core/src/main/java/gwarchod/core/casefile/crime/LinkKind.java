package gwarchod.core.casefile.crime;

/// As what crimes are linked.
public enum LinkKind {
    PATTERN,
    COURSE_OF_CONDUCT
}
