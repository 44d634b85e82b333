package gwarchod.clinic.referral;

/// What somebody may do with a referral.
public enum ReferralMove {
    /// What the person says to it, which may change.
    CONSENT("referral.record-consent", true),
    /// An order requires them to attend.
    REQUIRE("referral.require", true),
    /// Whether they meet the criteria.
    ELIGIBLE("referral.check-eligibility", true),
    /// They were told what goes to the police.
    TELL("referral.tell", true),
    SUITABLE("referral.decide", false),
    UNSUITABLE("referral.decide", false),
    /// Suitable, but not now.
    NOT_READY("referral.place", true),
    /// Suitable and ready: what lacks is a place.
    WAIT("referral.place", true),
    START("referral.start", false),
    HOLD("referral.hold", false),
    RESUME("referral.resume", false),
    COMPLETE("referral.end", false),
    WITHDRAW("referral.end", false),
    END_EARLY("referral.end", false);

    private final String command;
    private final boolean programmeOnly;

    ReferralMove(String command, boolean programmeOnly) {
        this.command = command;
        this.programmeOnly = programmeOnly;
    }

    /// The command that makes it.
    public String command() {
        return command;
    }

    /// Whether it is made with referrals to a programme alone: nobody takes part in a clinic.
    public boolean programmeOnly() {
        return programmeOnly;
    }
}
