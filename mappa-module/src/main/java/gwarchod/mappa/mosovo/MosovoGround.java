package gwarchod.mappa.mosovo;

/// Why somebody is managed by these officers.
public enum MosovoGround {
    /// Subject to notification requirements.
    REGISTERED,
    SEXUAL_HARM_PREVENTION_ORDER,
    SEXUAL_RISK_ORDER,
    STALKING_PROTECTION_ORDER,
    SERIOUS_CRIME_PREVENTION_ORDER,
    VIOLENT_OFFENDER,
    POTENTIALLY_DANGEROUS
}
