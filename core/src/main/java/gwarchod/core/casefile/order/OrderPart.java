package gwarchod.core.casefile.order;

/// A part of an order that may not be known when it is taken in.
public enum OrderPart {
    COURT,
    REFERENCE,
    MADE_ON,
    SERVED_ON,
    EXPIRES_ON,
    CONDITIONS,
    NOTICE
}
