package gwarchod.core.casefile.thirdparty;

/// Whether the person whose behaviour is disclosed knows of it. In most cases they are told (MAPPA guidance, FAQ on disclosure).
public enum SubjectTold {
    TOLD,
    /// They tell the recipient themselves, with somebody's help.
    TELLS_THEMSELVES,
    /// Not where that raises the risk or obstructs an investigation.
    NOT_TOLD
}
