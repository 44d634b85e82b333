package gwarchod.iom.cohort;

/// How the case conference rates somebody: how closely they are worked with. What each means exactly is local practice.
public enum IomRating {
    RED,
    AMBER,
    GREEN,
    IN_CUSTODY
}
