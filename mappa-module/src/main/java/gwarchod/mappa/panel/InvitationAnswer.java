package gwarchod.mappa.panel;

/// What an agency said to an invitation.
public enum InvitationAnswer {
    COMING,
    /// It sends a report in lieu of coming.
    REPORT_INSTEAD,
    NOT_COMING
}
