package gwarchod.core.casefile.retention;

/// Who asked for it.
public enum Requester {
    DATA_SUBJECT,
    /// Somebody who acts for them: a parent, a solicitor.
    REPRESENTATIVE,
    CONTROLLER,
    COURT,
    /// The Information Commissioner.
    COMMISSIONER
}
