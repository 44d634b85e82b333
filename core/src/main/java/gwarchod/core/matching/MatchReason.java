package gwarchod.core.matching;

/// Why two identities are taken for one, and how many points of a hundred it counts.
public enum MatchReason {
    /// The same number in the same other system.
    IDENTIFIER(95),
    FAMILY_SAME(40),
    /// Names that stand for each other: Powell and ap Hywel.
    FAMILY_VARIANT(36),
    FAMILY_SOUND(30),
    FAMILY_SPELLING(26),
    /// One has both, the other one of two: Llewelyn-Jones and Jones.
    FAMILY_PART(24),
    GIVEN_SAME(25),
    GIVEN_VARIANT(22),
    GIVEN_SOUND(17),
    GIVEN_SPELLING(15),
    GIVEN_INITIAL(8),
    /// One of them has no given name.
    GIVEN_UNKNOWN(5),
    NAMES_SWAPPED(-4),
    BY_ALIAS(0),
    BORN_SAME(35),
    BORN_DAY_AND_MONTH_SWAPPED(28),
    /// The same day and month, and a year that a slip makes of the other.
    BORN_YEAR_SLIP(24),
    /// A day or one digit apart.
    BORN_NEAR(20),
    /// One of them has no date of birth.
    BORN_UNKNOWN(10),
    BORN_DIFFERENT(-35);

    private final int points;

    MatchReason(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }
}
