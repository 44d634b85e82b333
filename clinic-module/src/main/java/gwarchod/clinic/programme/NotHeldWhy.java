package gwarchod.clinic.programme;

/// Why a session wasn't held.
public enum NotHeldWhy {
    ROOM,
    FACILITATOR_ILL,
    WEATHER,
    TOO_FEW_CAME,
    OTHER
}
