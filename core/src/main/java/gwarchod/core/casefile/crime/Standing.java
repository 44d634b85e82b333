package gwarchod.core.casefile.crime;

/// What is established of a crime so far.
public enum Standing {
    ALLEGED,
    ADMITTED,
    PROVED
}
