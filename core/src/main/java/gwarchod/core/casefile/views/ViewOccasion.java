package gwarchod.core.casefile.views;

/// On what occasion somebody's view was sought.
public enum ViewOccasion {
    APPLICATION,
    TERMS,
    VARIATION,
    REVIEW,
    ENDING
}
