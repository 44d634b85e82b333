package gwarchod.core.casefile.breach;

/// How it was done.
public enum BreachChannel {
    IN_PERSON,
    BY_PHONE,
    ONLINE,
    IN_WRITING,
    THIRD_PARTY,
    OTHER
}
