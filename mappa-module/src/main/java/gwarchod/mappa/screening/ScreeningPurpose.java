package gwarchod.mappa.screening;

/// On what occasion somebody is screened.
public enum ScreeningPurpose {
    IDENTIFICATION,
    BEFORE_RELEASE,
    REVIEW
}
