package gwarchod.core.sharing;

/// Which of the cases that the agreement shows are a role's daily work: opening any other asks for a reason.
public enum Caseload {
    /// Every case of the area that its rows show.
    AREA,
    /// Those whose lead or team member one is.
    OWN
}
