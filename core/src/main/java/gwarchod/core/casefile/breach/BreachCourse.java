package gwarchod.core.casefile.breach;

/// Whether stalking or harassment is to be recorded, which every report of a breach asks.
public enum BreachCourse {
    STALKING,
    HARASSMENT,
    NEITHER
}
