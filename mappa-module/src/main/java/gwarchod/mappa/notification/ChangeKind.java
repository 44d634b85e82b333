package gwarchod.mappa.notification;

/// What changed, by its kind: what it was and is now stays in ViSOR.
public enum ChangeKind {
    NAME(true),
    HOME_ADDRESS(true),
    /// A passport or another document of identity.
    IDENTITY_DOCUMENT(false),
    /// An account or a card.
    MONEY(false);

    private final boolean section84;

    ChangeKind(boolean section84) {
        this.section84 = section84;
    }

    /// Whether it is notified under section 84 of the Act, so that the annual date moves; what is notified under the Regulations of 2012 alone
    /// doesn't move it (guidance on Part 2 of the Act, "changes to the notification requirements").
    boolean movesAnnualDate() {
        return section84;
    }
}
