package gwarchod.core.casefile;

/// How soon a meeting must deal with an item; the order of an agenda.
public enum Urgency {
    IMMEDIATE,
    HIGH,
    ROUTINE
}
