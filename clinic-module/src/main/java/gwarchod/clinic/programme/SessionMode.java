package gwarchod.clinic.programme;

/// Where people meet. How to get into a video session is never stored here: a link lets anybody in who reads it.
public enum SessionMode {
    ROOM,
    VIDEO
}
