package gwarchod.core.casefile.crime;

/// What somebody judged the behaviour to be after asking the four questions.
public enum FourConclusion {
    STALKING,
    HARASSMENT,
    NEITHER
}
