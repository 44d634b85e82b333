package gwarchod.mappa.pdp;

/// Where a nomination stands.
public enum PdpStatus {
    /// Waits for the threshold meeting.
    NOMINATED,
    /// The threshold is met; waits for the panel.
    FOR_PANEL,
    MANAGED,
    /// Turned down, at the threshold or by the panel.
    NOT_MANAGED,
    ENDED;

    /// Something has to be decided yet.
    boolean open() {
        return switch (this) {
            case NOMINATED, FOR_PANEL, MANAGED -> true;
            case NOT_MANAGED, ENDED -> false;
        };
    }
}
