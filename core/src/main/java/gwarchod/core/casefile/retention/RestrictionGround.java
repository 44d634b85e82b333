package gwarchod.core.casefile.retention;

/// On what ground the processing of something is restricted.
public enum RestrictionGround {
    /// UK GDPR Article 18(1)(a); DPA 2018 s.46(4): whether it is accurate is being established.
    ACCURACY_CONTESTED,
    /// UK GDPR Article 18(1)(b); DPA 2018 s.47(2): it would be erased but must be kept as evidence.
    KEPT_AS_EVIDENCE,
    /// UK GDPR Article 18(1)(c).
    NEEDED_FOR_LEGAL_CLAIMS,
    /// UK GDPR Article 18(1)(d).
    OBJECTION_PENDING
}
