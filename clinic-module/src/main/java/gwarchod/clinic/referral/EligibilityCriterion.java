package gwarchod.clinic.referral;

/// What somebody must meet for the programme. The review of July 2023 says that there are criteria and doesn't name them: these are a local
/// setting, not verified.
public enum EligibilityCriterion {
    /// Eighteen or older.
    ADULT,
    /// Lives in the area, and can come to where it is held.
    IN_AREA,
    /// Nothing of language, health or learning stands against taking part, or it is provided for.
    ABLE_TO_TAKE_PART,
    /// Doesn't deny everything: there is something to work on.
    ACKNOWLEDGES,
    /// No proceedings would be harmed by what is said there.
    PROCEEDINGS_NOT_HARMED
}
