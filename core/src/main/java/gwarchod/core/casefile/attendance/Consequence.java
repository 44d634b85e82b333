package gwarchod.core.casefile.attendance;

/// What a person decided of a missed session that an order requires. It is theirs to decide: nothing becomes a breach by itself.
public enum Consequence {
    BREACH,
    NOT_BREACH
}
