package gwarchod.mappa.performance;

/// What is counted without an aim: how meetings about one person ended, and what is late today.
public enum Counted {
    HELD, ADJOURNED, INQUORATE, DEFERRED, OVERDUE_MEETINGS, OVERDUE_ACTIONS, OVERDUE_VISITS, OVERDUE_ASSESSMENTS
}
