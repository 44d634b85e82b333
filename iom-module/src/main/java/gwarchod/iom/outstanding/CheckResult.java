package gwarchod.iom.outstanding;

/// What an inspector found when they tested the log of somebody wanted.
public enum CheckResult {
    ENOUGH_DONE,
    MORE_TO_DO
}
