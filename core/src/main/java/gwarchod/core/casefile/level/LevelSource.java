package gwarchod.core.casefile.level;

/// Who settled a category and level.
public enum LevelSource {
    /// A meeting of the agencies.
    MEETING,
    /// The lead agency alone, which screened the person for level 1 and signed for it.
    SCREENING,
    /// Another area, or a national system: taken over as it was found.
    ELSEWHERE,
    /// Recorded before it had to be said.
    UNSTATED
}
