package gwarchod.mappa.referral;

/// Where somebody waits on their way into MAPPA, through it and out of it.
public enum MappaWait {
    SCREENING,
    SCREENING_BEFORE_RELEASE,
    CATEGORY_THREE,
    REFERRAL,
    REFERRAL_RETURNED,
    ANSWER,
    FIRST_MEETING,
    LEVEL_REVIEW,
    TRANSFER
}
