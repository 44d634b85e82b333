package gwarchod.iom.outstanding;

/// How it ended that somebody was wanted.
public enum Found {
    ARRESTED,
    /// Came to the police on their own, or by arrangement.
    ATTENDED,
    DEALT_WITH_OTHERWISE,
    WRONG_PERSON,
    CRIME_CANCELLED,
    DIED,
    OTHER;

    /// Whether they were found; any other way it was cancelled, for a reason that is said.
    public boolean isFound() {
        return switch (this) {
            case ARRESTED, ATTENDED -> true;
            case DEALT_WITH_OTHERWISE, WRONG_PERSON, CRIME_CANCELLED, DIED, OTHER -> false;
        };
    }
}
