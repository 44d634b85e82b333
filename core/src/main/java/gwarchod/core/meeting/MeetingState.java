package gwarchod.core.meeting;

/// Where a meeting stands.
public enum MeetingState {
    SCHEDULED
}
