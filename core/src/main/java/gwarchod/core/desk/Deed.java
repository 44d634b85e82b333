package gwarchod.core.desk;

/// Something a viewer may do that isn't a command to one case: its name, by which the agreement permits it, and its record.
public record Deed<C extends Record>(String name, Class<C> type) {}
