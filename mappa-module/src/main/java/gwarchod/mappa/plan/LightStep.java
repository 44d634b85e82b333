package gwarchod.mappa.plan;

/// What follows from a review at level 1.
public enum LightStep {
    STAY_AT_LEVEL_ONE,
    REFER_TO_FORMAL_MEETING
}
