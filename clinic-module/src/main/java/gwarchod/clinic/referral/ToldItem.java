package gwarchod.clinic.referral;

/// What of a programme goes to the police, each of which a participant is told before the first session.
public enum ToldItem {
    /// Whether they come, and what they say why not.
    ATTENDANCE,
    /// What worries those who run the programme.
    CONCERNS,
    /// Threats against anybody.
    THREATS,
    /// What they disclose of crimes.
    DISCLOSURES
}
