package gwarchod.mappa.panel;

/// How far what an agency says at an item goes. Each is a section of its own, for which the agreement names the readers.
public enum Sensitivity {
    /// For everybody who came for the item.
    STANDARD,
    /// About victims and potential victims.
    VICTIM,
    /// About somebody else: a partner, a parent, an informant's neighbour.
    THIRD_PARTY,
    INTELLIGENCE,
    HEALTH,
    /// About a child.
    CHILD;

    /// The section in which its readers find it.
    public String section() {
        return switch (this) {
            case STANDARD -> Panel.STANDARD;
            case VICTIM -> Panel.VICTIM;
            case THIRD_PARTY -> Panel.THIRD_PARTY;
            case INTELLIGENCE -> Panel.INTELLIGENCE;
            case HEALTH -> Panel.HEALTH;
            case CHILD -> Panel.CHILD;
        };
    }
}
