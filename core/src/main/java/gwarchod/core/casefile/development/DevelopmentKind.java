package gwarchod.core.casefile.development;

/// What happens to the person that a victim is told of: the significant developments of the victim contact agreement, and what victims
/// themselves asked to hear of first.
public enum DevelopmentKind {
    ARREST(false),
    INTERVIEW(false),
    RELEASE_WITHOUT_CHARGE(true),
    BAIL(true),
    BAIL_CHANGE(true),
    CHARGE(false),
    NO_FURTHER_ACTION(false),
    COURT_OUTCOME(false),
    RELEASE_FROM_CUSTODY(true),
    PROGRAMME_ENDS_EARLY(true),
    /// By what becomes of a referral, recorded there. A victim is told no more than that: not where, not when, not with whom.
    PROGRAMME_ATTENDS(false),
    /// By what becomes of a referral, recorded there.
    PROGRAMME_COMPLETED(false),
    /// By what becomes of a referral, recorded there.
    PROGRAMME_LEFT(false),
    /// By the register of orders, recorded there.
    ORDER_TERMS(false),
    /// By the register of orders, recorded there.
    ORDER_ENDS(true);

    private final boolean before;

    DevelopmentKind(boolean before) {
        this.before = before;
    }

    /// Whether somebody at risk is told before it happens, not after.
    public boolean toldBefore() {
        return before;
    }

    /// Whether what becomes of a referral says so.
    public boolean ofReferral() {
        return this == PROGRAMME_ATTENDS || this == PROGRAMME_COMPLETED || this == PROGRAMME_LEFT;
    }

    /// Whether the register of orders says so.
    public boolean ofTheRegister() {
        return this == ORDER_TERMS || this == ORDER_ENDS;
    }
}
