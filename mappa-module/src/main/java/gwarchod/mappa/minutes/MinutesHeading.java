package gwarchod.mappa.minutes;

/// What minutes can consist of. Which of them they do, in what order and under which letter a set of documents says ([TemplateRegistry]).
public enum MinutesHeading {
    MEETING,
    CONFIDENTIALITY,
    ATTENDANCE,
    STANDING,
    BACKGROUND,
    PERSON,
    PREVIOUS_ACTIONS,
    INFORMATION,
    RISK,
    VICTIMS,
    DIVERSITY,
    PLAN,
    DISCLOSURE,
    LINKS,
    DECISION,
    ACTIONS,
    REVIEW,
    DISSENT;

    /// Whether all that is said under it is about victims.
    boolean isAboutVictims() {
        return this == VICTIMS;
    }
}
