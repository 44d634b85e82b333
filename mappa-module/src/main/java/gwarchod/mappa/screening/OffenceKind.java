package gwarchod.mappa.screening;

/// What an offence counts as where categories are worked out.
public enum OffenceKind {
    /// Listed in Schedule 15 or section 327(4A) of the Criminal Justice Act 2003, murder among them.
    SERIOUS,
    /// Listed in Schedule 3 to the Sexual Offences Act 2003: whoever commits it may have to notify.
    SEXUAL,
    TERRORISM,
    /// None of these: it makes nobody a MAPPA offender by itself, and may show what category 3 asks for.
    OTHER
}
