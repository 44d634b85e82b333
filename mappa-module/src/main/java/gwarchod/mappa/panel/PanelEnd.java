package gwarchod.mappa.panel;

/// How an item of a meeting ended. All four are valid.
public enum PanelEnd {
    /// Everything that must be decided was.
    HELD,
    /// Begun, and to be gone on with on a later day.
    ADJOURNED,
    /// Those who had to be there weren't: it is arranged anew.
    INQUORATE,
    /// Not begun: put off to a day, with a reason, and somebody sees to it.
    DEFERRED
}
