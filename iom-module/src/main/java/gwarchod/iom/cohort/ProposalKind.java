package gwarchod.iom.cohort;

/// What speaks for managing somebody.
public enum ProposalKind {
    HIGH_SASH,
    STALKING_ORDER,
    /// A partner asked the panel.
    REFERRAL
}
