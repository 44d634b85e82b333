package gwarchod.core.casefile;

/// What the victim said to others learning of something.
public enum Wish {
    AGREED, REFUSED, NOT_ASKED, NOT_SAFE_TO_ASK
}
