package gwarchod.core.casefile.crime;

/// What the person is to whom the crime was against; what may be asked for hangs on it.
public enum VictimRelation {
    PARTNER,
    EX_PARTNER,
    FAMILY,
    KNOWN,
    STRANGER;

    /// Personally connected, as the law on domestic abuse and on non-molestation orders has it.
    public boolean associated() {
        return switch (this) {
            case PARTNER, EX_PARTNER, FAMILY -> true;
            case KNOWN, STRANGER -> false;
        };
    }
}
