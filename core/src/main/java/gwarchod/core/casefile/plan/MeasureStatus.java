package gwarchod.core.casefile.plan;

/// How far a measure of the plan is.
public enum MeasureStatus {
    PLANNED,
    IN_PROGRESS,
    DONE,
    /// Given up; the note says why.
    DROPPED;

    /// Nothing more is expected of it.
    public boolean ended() {
        return this == DONE || this == DROPPED;
    }
}
