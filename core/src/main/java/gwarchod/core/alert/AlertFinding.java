package gwarchod.core.alert;

/// What professional standards found about the looks behind an alert.
public enum AlertFinding {
    /// They were needed for the reader's work.
    NEEDED,
    /// Not needed, and spoken about.
    SPOKEN_TO,
    /// A matter of conduct, or an offence (Computer Misuse Act 1990 s.1, DPA 2018 s.170).
    INVESTIGATED
}
