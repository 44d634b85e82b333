package gwarchod.core.casefile.order;

import gwarchod.core.casefile.Text;

/// A condition of an order; protected people and places stand in its text as references.
public record OrderCondition(ConditionKind kind, Text text) {}
