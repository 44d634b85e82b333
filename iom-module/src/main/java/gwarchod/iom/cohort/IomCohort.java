package gwarchod.iom.cohort;

/// The three cohorts of the national operational framework, as Dyfed-Powys uses them (deep dive review, July 2023).
public enum IomCohort {
    /// Acquisitive crime: burglary, robbery, theft from the person.
    FIXED,
    /// High risk, crimes that aren't acquisitive.
    FLEX,
    /// The highest risk of imminent harm, stalking and domestic abuse among it.
    FREE
}
