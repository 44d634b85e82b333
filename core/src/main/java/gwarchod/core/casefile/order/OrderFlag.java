package gwarchod.core.casefile.order;

/// What is out of the ordinary about an order somebody else made, which is recorded as it is.
public enum OrderFlag {
    /// Its term is one the statute doesn't know.
    TERM_OUTSIDE_STATUTE,
    /// It was varied or renewed though its kind can't be.
    CHANGE_OUTSIDE_STATUTE,
    /// It requires something though its kind can only prohibit.
    REQUIREMENT_OUTSIDE_STATUTE,
    /// The person was too young for it.
    AGE_OUTSIDE_STATUTE,
    /// It was made before there was such an order, or after.
    NOT_LAW_THEN,
    /// It was made without notice, and nothing proves that the person knows of it.
    AWARENESS_NOT_EVIDENCED;

    /// Whether Legal Services are to look at it.
    public boolean outsideStatute() {
        return this != AWARENESS_NOT_EVIDENCED;
    }
}
