package gwarchod.clinic.referral;

/// What a step of a referral may need before it. The gate is that of the perpetrator programme which the Dyfed-Powys deep dive of July 2023
/// describes: SASH, HRE, the criteria, and the person's consent unless an order requires them to attend.
public enum GateNeed {
    /// The stalking screen was done.
    SASH("sash-missing", "assessment.considered"),
    /// Where they stand on the homicide timeline was assessed.
    HRE("hre-missing", "assessment.considered"),
    /// Where the other one alleges against them too: somebody reviewed who is the primary perpetrator, and it is the person.
    PRIMARY("primary-unreviewed", "crime.recorded"),
    /// The person meets the criteria, and somebody says so.
    ELIGIBLE("eligibility-missing", Referrals.SECTION_ID),
    /// They agreed, or an order requires them to attend.
    CONSENT("consent-missing", Referrals.SECTION_ID),
    /// They were told, before the first session, what goes to the police.
    TOLD("not-told", Referrals.SECTION_ID),
    /// They were taken on once.
    BEGUN("referral-not-started", Referrals.SECTION_ID);

    private final String code;
    private final String section;

    GateNeed(String code, String section) {
        this.code = code;
        this.section = section;
    }

    /// What a step is refused with that lacks it.
    String code() {
        return code;
    }

    /// The section it is read off: who gets nothing of that isn't told whether it is there.
    String section() {
        return section;
    }

    /// Whether it is of the referral itself, which its provider knows, and not of what else the agencies know of the person.
    boolean ofReferral() {
        return section.equals(Referrals.SECTION_ID);
    }
}
