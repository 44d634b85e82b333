package gwarchod.core.casefile.thirdparty;

/// What a recipient said to the agreement on what they may do with what they were told: they pass nothing on without permission.
public enum AgreementAnswer {
    SIGNED,
    REFUSED
}
