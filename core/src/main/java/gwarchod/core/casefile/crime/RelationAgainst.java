package gwarchod.core.casefile.crime;

/// What contradicts the recorded relation of a victim to the suspect.
public enum RelationAgainst {
    /// They aren't personally connected, and the crime is marked as domestic abuse.
    DOMESTIC_ABUSE,

    /// They are personally connected, and the crime isn't marked as domestic abuse.
    NOT_MARKED,

    /// They aren't personally connected, and somebody asked the questions for domestic abuse (DASH).
    DASH
}
