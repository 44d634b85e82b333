package gwarchod.iom.priority;

import gwarchod.core.journal.Refusal;
import java.util.Optional;

/// The parameters of a score: how far back is looked, what counts as the most, and what share of the whole each part has.
///
/// @param halfLifeDays after so many days without a crime, recency is half of what it was
/// @param frequencyMonths crimes within these months are counted
/// @param frequencyMost so many crimes are the most that counts
/// @param gravityMonths harm of crimes within these months is added up
/// @param gravityMostDays so much harm, in days of the index, is the most that counts
/// @param victimMonths victims within these months are counted
/// @param victimsMost so many victims are the most that counts
/// @param recencyShare of 100
/// @param frequencyShare of 100
/// @param gravityShare of 100
/// @param victimsShare of 100
public record Weights(
        int halfLifeDays, int frequencyMonths, int frequencyMost, int gravityMonths, int gravityMostDays, int victimMonths, int victimsMost,
        int recencyShare, int frequencyShare, int gravityShare, int victimsShare) {
    /// A proposal of our own, made of published inputs and look-back periods (domain file, section 4): nobody validated it.
    public static final Weights PROPOSED = new Weights(90, 24, 10, 24, 5_475, 36, 4, 25, 25, 30, 20);

    static final int MOST = 1_000_000;

    /// What can't be set like that; empty for nothing.
    Optional<Refusal> wrong() {
        return !inRange() ? Optional.of(Refusal.invalid("weights-out-of-range", "/weights"))
                : !sumToAHundred() ? Optional.of(Refusal.invalid("shares-not-a-hundred", "/weights/recencyShare")) : Optional.empty();
    }

    boolean sumToAHundred() {
        return recencyShare + frequencyShare + gravityShare + victimsShare == 100
                && Math.min(Math.min(recencyShare, frequencyShare), Math.min(gravityShare, victimsShare)) >= 0;
    }

    boolean inRange() {
        return within(halfLifeDays, 3_650) && within(frequencyMonths, 240) && within(frequencyMost, 1_000) && within(gravityMonths, 240)
                && within(gravityMostDays, MOST) && within(victimMonths, 240) && within(victimsMost, 1_000);
    }

    private static boolean within(int value, int most) {
        return value >= 1 && value <= most;
    }
}
