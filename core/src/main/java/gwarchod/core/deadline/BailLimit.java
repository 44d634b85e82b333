package gwarchod.core.deadline;

/// Until when bail before charge lasts if that authority said so, at most.
public record BailLimit(BailAuthority authority, Due ends) {}
