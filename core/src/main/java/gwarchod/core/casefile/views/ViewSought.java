package gwarchod.core.casefile.views;

/// Whether somebody gave their view; where they didn't, why is said.
public enum ViewSought {
    GIVEN,
    NOTHING_TO_SAY,
    NOT_CONTACTED
}
