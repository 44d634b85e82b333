package gwarchod.iom.priority;

/// A score with what it is made of, each part between 0 and 1, and what was unknown when it was made.
///
/// @param points of 100
/// @param lastOn day of the latest crime; meaningless where there is none
/// @param crimes within the months that count for frequency
/// @param harm days of the index, in hundredths, as far as it is known
/// @param withoutValue crimes within the months that count for gravity whose offence has no value in the index
/// @param victims different ones
/// @param withoutVictim crimes within the months that count for victims of which nobody on the case is named as the victim
record Score(double points, double recency, double frequency, double gravity, double victim, int lastOn, int crimes, long harm,
        int withoutValue, int victims, int withoutVictim) {
    static final Score NONE = new Score(0, 0, 0, 0, 0, FlagFacts.LONG_AGO, 0, 0, 0, 0, 0);

    /// Whether any crime was reported that counts as recent.
    boolean isOfCrimes() {
        return lastOn != FlagFacts.LONG_AGO;
    }
}
