package gwarchod.core.casefile.considered;

/// What must be so of a crime for something to be asked about it.
public enum Ground {
    ALWAYS,
    /// A class of crime that is a course of conduct.
    CONDUCT,
    STALKING,
    DOMESTIC_ABUSE,
    /// Partners, former partners, family.
    ASSOCIATED,
    /// Somebody knows who did it.
    KNOWN,
    ADULT,
    /// Of the age of criminal responsibility.
    RESPONSIBLE,
    ARRESTED,
    /// No outcome yet.
    UNDECIDED,
    CHARGED,
    ADMITTED,
    /// The outcome is a diversion (22): there must have been one.
    DIVERTED,
    SEXUAL,
    /// An assessment came to the highest level.
    HIGH,
    /// The DASH says that there is stalking in it.
    DASH_STALKING,
    /// The area is one in which it is tried out.
    PILOT,
    NEVER
}
