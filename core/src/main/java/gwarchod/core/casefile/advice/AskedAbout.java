package gwarchod.core.casefile.advice;

/// What of a case a question is about.
public enum AskedAbout {
    CASE,
    ORDER,
    BREACH,
    CRIME
}
