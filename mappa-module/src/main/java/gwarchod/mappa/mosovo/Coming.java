package gwarchod.mappa.mosovo;

/// What of a person came to notice. Any of it ends remote management until somebody decided.
public enum Coming {
    INTELLIGENCE,
    ARREST,
    ADDRESS,
    CHILD_CONTACT,
    BREACH,
    /// Recorded in the case file as a crime.
    CRIME,
    RELATIONSHIP,
    /// Seen on a visit.
    VISIT,
    /// Judged to be at more than low risk.
    RISK;

    /// Whether somebody notes it by hand; the others follow from what is recorded in the case.
    public boolean isNoted() {
        return switch (this) {
            case INTELLIGENCE, ARREST, ADDRESS, CHILD_CONTACT -> true;
            case BREACH, CRIME, RELATIONSHIP, VISIT, RISK -> false;
        };
    }
}
