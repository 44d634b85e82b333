package gwarchod.mappa.minutes;

/// As whom somebody outside asks for minutes.
public enum RequestCapacity {
    PAROLE_BOARD,
    COURT,
    LEGAL_REPRESENTATIVE,
    /// The person themselves, for what is held about them.
    SUBJECT_ACCESS,
    FREEDOM_OF_INFORMATION,
    OTHER_AREA,
    OTHER
}
