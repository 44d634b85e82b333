package gwarchod.mappa.exchange;

/// For whom something is given out, as HMPPS's services tell their consumers apart.
public enum Consumer {
    /// MAPPS and those who manage the person: the detail and the plan.
    PUBLIC_PROTECTION,
    /// The same, of category 4 alone.
    CATEGORY_FOUR,
    /// Police intelligence: the detail, never the plan.
    POLICE_INTELLIGENCE;

    boolean takes(int category) {
        return switch (this) {
            case PUBLIC_PROTECTION, POLICE_INTELLIGENCE -> true;
            case CATEGORY_FOUR -> category == 4;
        };
    }

    boolean mayHavePlans() {
        return switch (this) {
            case PUBLIC_PROTECTION, CATEGORY_FOUR -> true;
            case POLICE_INTELLIGENCE -> false;
        };
    }
}
