package gwarchod.mappa.minutes;

/// What a formal meeting about somebody asks of somebody; in the order of the meeting.
public enum MeetingTask {
    /// Their agency is asked to come for an item.
    COME("panel.answer-invitation"),
    WRITE("minutes.draft"),
    APPROVE("minutes.approve"),
    CIRCULATE("minutes.circulate"),
    /// Somebody asked for minutes, to share or to amend them.
    ANSWER("minutes.answer-onward");

    private final String permission;

    MeetingTask(String permission) {
        this.permission = permission;
    }

    /// Whoever is permitted it is told.
    String permission() {
        return permission;
    }
}
