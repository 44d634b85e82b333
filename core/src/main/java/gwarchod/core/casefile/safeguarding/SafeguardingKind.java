package gwarchod.core.casefile.safeguarding;

/// To whom somebody is referred.
public enum SafeguardingKind {
    MARAC,
    MARF
}
