package gwarchod.mappa.pdp;

/// Where something was decided on a nomination.
public enum PdpStep {
    THRESHOLD,
    PANEL,
    REVIEW
}
