package gwarchod.mappa.panel;

/// To whom there is a risk of serious harm, in the groups in which it is assessed.
public enum HarmTo {
    CHILDREN,
    PUBLIC,
    KNOWN_ADULT,
    STAFF,
    PRISONERS
}
