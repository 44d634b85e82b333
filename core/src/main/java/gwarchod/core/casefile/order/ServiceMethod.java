package gwarchod.core.casefile.order;

/// How an order was served.
public enum ServiceMethod {
    IN_PERSON,
    AT_COURT,
    AT_LAST_ADDRESS,
    BY_POST,
    ELECTRONICALLY,
    NOT_KNOWN
}
