package gwarchod.clinic.concern;

/// Whom somebody phoned before they wrote a concern down.
public enum Phoned {
    EMERGENCY,
    CONTROL_ROOM,
    NOBODY_YET
}
