package gwarchod.clinic.apart;

/// What the schemes co-ordinator answers.
public enum Settlement {
    /// They may both be there.
    ALLOWED,
    REFUSED
}
