package gwarchod.core.casefile.merge;

/// What was decided about a file and another.
public enum MergeStep {
    CONTINUED_ELSEWHERE,
    TOOK_IN,
    PARTED
}
