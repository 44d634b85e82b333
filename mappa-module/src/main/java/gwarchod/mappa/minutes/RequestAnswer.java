package gwarchod.mappa.minutes;

/// What somebody outside who asks for minutes is given. The minutes themselves aren't among it.
public enum RequestAnswer {
    EXECUTIVE_SUMMARY,
    REFUSED
}
