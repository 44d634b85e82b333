package gwarchod.mappa.mosovo;

/// What a supervisor found in a case they sampled.
public enum SampleFinding {
    SOUND,
    SMALL_GAPS,
    NEEDS_WORK
}
