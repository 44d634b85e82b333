package gwarchod.clinic.programme;

/// How much risk of serious harm somebody poses, as a programme says whom it takes: the four bands OASys uses.
public enum RiskBand {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH
}
