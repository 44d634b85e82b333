package gwarchod.clinic.referral;

/// Whether the person agrees to take part.
public enum ReferralConsent {
    AWAITED,
    GIVEN,
    REFUSED,
    /// Nobody asks them: a clinic advises the agencies, the person takes part in nothing.
    NOT_ASKED
}
