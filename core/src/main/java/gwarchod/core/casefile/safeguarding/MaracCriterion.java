package gwarchod.core.casefile.safeguarding;

/// On what a referral to MARAC rests (SafeLives). How many events make an escalation is local: the practitioner says that it is one.
public enum MaracCriterion {
    /// Fourteen or more ticks of the risk checklist.
    VISIBLE_HIGH_RISK,
    PROFESSIONAL_JUDGEMENT,
    POTENTIAL_ESCALATION,
    HONOUR_BASED_ABUSE,
    /// Another incident with the same perpetrator and victim within twelve months of the last conference.
    REPEAT
}
