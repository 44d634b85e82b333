package gwarchod.core.sharing;

/// The legal ground on which a section may be shared at all; an agreement's row must name one at least as specific.
public enum Basis {
    /// Criminal Justice Act 2003 s.325: the duty to co-operate, and its wider gateway s.325(4A).
    PUBLIC_PROTECTION,
    /// Data Protection Act 2018 Part 3: processing for a law enforcement purpose.
    LAW_ENFORCEMENT,
    /// UK GDPR Article 9(2)(h) and the duty of confidence: health and care.
    HEALTH,
    /// The victim's recorded wish, and safeguarding where it is overridden.
    VICTIM_WISH,
    /// Children Acts 1989 and 2004, Social Services and Well-being (Wales) Act 2014.
    SAFEGUARDING
}
