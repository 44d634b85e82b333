package gwarchod.core.casefile.crime;

/// What a review found of two people who each allege against the other: who is the primary perpetrator.
public enum PrimaryFinding {
    /// The person the case is about.
    SUSPECT,
    /// The other one, who stands in the crime as its victim.
    OTHER,
    /// It couldn't be settled; another review has to.
    NOT_SETTLED
}
