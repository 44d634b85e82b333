package gwarchod.core.casefile.level;

/// Where a category and level were settled that weren't settled here.
public enum LevelOrigin {
    ANOTHER_AREA,
    /// ViSOR, MAPPS or nDelius.
    NATIONAL_SYSTEM,
    /// Here, before this platform was used.
    BEFORE_THIS_PLATFORM
}
