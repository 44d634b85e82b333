package gwarchod.core.casefile.order;

/// A system by which others learn of an order.
public enum Circulation {
    PNC,
    NICHE
}
