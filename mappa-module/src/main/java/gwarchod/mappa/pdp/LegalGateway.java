package gwarchod.mappa.pdp;

/// On what law something about a person is shared. MAPPA's own stand here so that a wrong choice can be refused by name.
public enum LegalGateway {
    /// Criminal Justice Act 2003 s.325(4): the duty to co-operate under MAPPA.
    MAPPA_DUTY,
    /// Criminal Justice Act 2003 s.325(4A): MAPPA's wider gateway.
    MAPPA_WIDER,
    /// Data Protection Act 2018 Part 3: a policing purpose.
    POLICING_PURPOSE,
    /// Children Acts 1989 and 2004; Social Services and Well-being (Wales) Act 2014 Part 7.
    SAFEGUARDING_CHILD,
    /// Care Act 2014; Social Services and Well-being (Wales) Act 2014 Part 7.
    SAFEGUARDING_ADULT,
    /// UK GDPR Article 6(1)(d): to save a life.
    VITAL_INTERESTS,
    /// The person's own, which is rarely free and rarely asked.
    CONSENT;

    /// Whether it is open only for those managed under MAPPA.
    public boolean ofMappa() {
        return this == MAPPA_DUTY || this == MAPPA_WIDER;
    }
}
