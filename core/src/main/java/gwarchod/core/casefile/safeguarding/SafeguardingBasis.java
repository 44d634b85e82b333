package gwarchod.core.casefile.safeguarding;

/// On what a form is sent that says something about a family.
public enum SafeguardingBasis {
    CONSENT,
    WITHOUT_CONSENT_HARM_LIKELY,
    WITHOUT_CONSENT_NOT_SAFE_TO_ASK
}
