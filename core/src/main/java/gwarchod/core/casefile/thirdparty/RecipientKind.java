package gwarchod.core.casefile.thirdparty;

/// Who a third party is (MAPPA guidance, chapter 10: a victim, an employer, a new partner, a professional who is of no agency that manages
/// the person). Somebody who is told for their own or their family's safety is named on the case, so that what is said about them is theirs.
public enum RecipientKind {
    VICTIM(true),
    PARTNER(true),
    FAMILY_MEMBER(true),
    EMPLOYER(false),
    LANDLORD(false),
    EDUCATION(false),
    FAITH_GROUP(false),
    LEISURE_GROUP(false),
    PROFESSIONAL(false),
    OTHER(false);

    private final boolean somebody;

    RecipientKind(boolean somebody) {
        this.somebody = somebody;
    }

    /// Whether it is a private person, who stands on the case; else an organisation, which is named in words.
    public boolean isSomebody() {
        return somebody;
    }
}
