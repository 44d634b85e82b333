package gwarchod.core.casefile.safety;

/// What somebody said when asked what a search must be ready for: weapons, dogs, hiding places, cameras.
public enum HazardsAnswer {
    HAZARDS_NAMED,
    NONE_KNOWN,
    /// They couldn't be asked, and why is said.
    NOT_ASKED
}
