package gwarchod.clinic.referral;

/// What somebody is referred to.
public enum ReferralKind {
    /// A perpetrator programme: a course of sessions at a provider.
    PROGRAMME,
    /// A stalking clinic: a psychologist advises the agencies; the person doesn't attend.
    CLINIC
}
