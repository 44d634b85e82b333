package gwarchod.clinic.referral;

/// What the provider finds of a referred person.
public enum Suitability {
    SUITABLE,
    UNSUITABLE
}
