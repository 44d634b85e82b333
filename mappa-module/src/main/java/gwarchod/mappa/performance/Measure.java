package gwarchod.mappa.performance;

/// What is measured of meetings, each against an aim of the area.
public enum Measure {
    /// The first meeting after a referral was accepted, in time.
    FIRST_MEETING,
    /// A later one, by the day the one before set.
    REVIEW,
    /// Minutes circulated in time.
    MINUTES,
    /// Whether anybody is told was decided, be it "nobody".
    DISCLOSURE,
    /// Something stood under each of the plan's five headings.
    PLAN,
    /// Actions the meeting gave, done by their day.
    ACTIONS
}
