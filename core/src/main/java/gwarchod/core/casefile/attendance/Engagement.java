package gwarchod.core.casefile.attendance;

/// How somebody who came took part. Words, not a score: nothing adds them up.
public enum Engagement {
    FULL_PART,
    SOME_PART,
    LITTLE_PART,
    /// They were there and failed to comply.
    DID_NOT_COMPLY
}
