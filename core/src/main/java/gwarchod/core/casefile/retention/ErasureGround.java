package gwarchod.core.casefile.retention;

/// On what ground somebody's data are erased.
public enum ErasureGround {
    /// UK GDPR Article 17(1)(a); fifth data protection principle, DPA 2018 s.39.
    NO_LONGER_NECESSARY,
    /// UK GDPR Article 17(1)(b).
    CONSENT_WITHDRAWN,
    /// UK GDPR Article 17(1)(c).
    OBJECTION_UPHELD,
    /// UK GDPR Article 17(1)(d); DPA 2018 s.47(1)(a).
    UNLAWFULLY_PROCESSED,
    /// UK GDPR Article 17(1)(e); DPA 2018 s.47(1)(b).
    LEGAL_OBLIGATION
}
