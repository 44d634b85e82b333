package gwarchod.clinic.programme;

/// Who, or what, asked for a session to be moved or called off.
public enum AskedBy {
    PROVIDER,
    PARTICIPANT,
    PROBATION,
    POLICE,
    COURT,
    VENUE,
    WEATHER
}
