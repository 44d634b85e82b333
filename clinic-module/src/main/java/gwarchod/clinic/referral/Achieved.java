package gwarchod.clinic.referral;

/// How far somebody who completed a programme achieved what they came for, as its provider sees it.
public enum Achieved {
    ACHIEVED,
    PARTIALLY,
    NOT_ACHIEVED
}
