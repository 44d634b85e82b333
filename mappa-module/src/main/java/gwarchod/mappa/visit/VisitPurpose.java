package gwarchod.mappa.visit;

/// What a visit is for (APP, home visits).
public enum VisitPurpose {
    COMPLIANCE,
    RESIDENCE,
    RISK_CHANGE,
    INFORMATION,
    DETECTION,
    CARE
}
