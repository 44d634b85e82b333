package gwarchod.iom.priority;

import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import java.util.HashSet;

/// Makes scores for one day, by the parameters and the harm values of that day. Pure: the same facts give the same score on every node.
///
/// Time is counted in whole days, so that nothing changes between two midnights but what somebody records. Crimes reported after the day
/// don't count: a scorer of a day in the past says how somebody would have stood then, by what is known now.
final class Scorer {
    private final int day;
    private final Weights weights;
    private final HarmValues harm;
    private final int frequencyFrom;
    private final int gravityFrom;
    private final int victimsFrom;

    Scorer(LocalDate today, Weights weights, HarmValues harm) {
        this.day = (int) today.toEpochDay();
        this.weights = weights;
        this.harm = harm;
        this.frequencyFrom = (int) today.minusMonths(weights.frequencyMonths()).toEpochDay();
        this.gravityFrom = (int) today.minusMonths(weights.gravityMonths()).toEpochDay();
        this.victimsFrom = (int) today.minusMonths(weights.victimMonths()).toEpochDay();
    }

    Score score(RankedFacts facts) {
        int last = FlagFacts.LONG_AGO;
        int crimes = 0;
        long days = 0;
        int withoutValue = 0;
        int withoutVictim = 0;
        var victims = new HashSet<PersonId>();
        for (RankedCrime crime : facts.crimes()) {
            if (crime.day() > day) {
                continue;
            }
            last = Math.max(last, crime.day());
            crimes += crime.day() >= frequencyFrom ? 1 : 0;
            if (crime.day() >= gravityFrom) {
                var value = harm.of(crime);
                days += value.isPresent() ? value.getAsInt() : 0;
                withoutValue += value.isPresent() ? 0 : 1;
            }
            if (crime.day() >= victimsFrom) {
                withoutVictim += crime.victim() == null ? 1 : 0;
                if (crime.victim() != null) {
                    victims.add(crime.victim());
                }
            }
        }
        return last == FlagFacts.LONG_AGO ? Score.NONE : score(last, crimes, days, withoutValue, victims.size(), withoutVictim);
    }

    private Score score(int last, int crimes, long harmed, int withoutValue, int victims, int withoutVictim) {
        double recency = Math.pow(0.5, (double) (day - last) / weights.halfLifeDays());
        double frequency = Math.min(1, (double) crimes / weights.frequencyMost());
        double gravity = Math.min(1, Math.log1p(harmed / (double) HarmValues.HUNDREDTHS) / Math.log1p(weights.gravityMostDays()));
        double victim = Math.min(1, (double) victims / weights.victimsMost());
        double points = weights.recencyShare() * recency + weights.frequencyShare() * frequency + weights.gravityShare() * gravity
                + weights.victimsShare() * victim;
        return new Score(points, recency, frequency, gravity, victim, last, crimes, harmed, withoutValue, victims, withoutVictim);
    }
}
