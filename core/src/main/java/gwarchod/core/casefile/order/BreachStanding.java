package gwarchod.core.casefile.order;

/// What breaking an order is in law.
public enum BreachStanding {
    OFFENCE,
    /// Contempt of court or ground for arrest, but no offence in itself.
    NOT_AN_OFFENCE,
    /// Which order, bail or licence was broken isn't recorded.
    NOT_ESTABLISHED
}
