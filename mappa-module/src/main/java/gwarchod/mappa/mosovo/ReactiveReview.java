package gwarchod.mappa.mosovo;

/// What becomes of remote management after something new was known.
public enum ReactiveReview {
    GOES_ON,
    VISITS_AGAIN
}
