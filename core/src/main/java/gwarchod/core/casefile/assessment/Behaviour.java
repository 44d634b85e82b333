package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.Text;
import java.util.Collection;
import java.util.function.UnaryOperator;

/// A line of the time-investment grid: how much of somebody's time goes into one behaviour. No cut-offs: what it tells is a judgement.
public record Behaviour(Text what, int minutesADay, int daysAWeek, Trend trend) {
    static final int MINUTES_MAX = 24 * 60;
    static final int DAYS_MAX = 7;

    private static final int MINUTES_AN_HOUR = 60;

    Behaviour guarded(UnaryOperator<Text> guard) {
        return new Behaviour(guard.apply(what), minutesADay, daysAWeek, trend);
    }

    boolean possible() {
        return minutesADay >= 0 && minutesADay <= MINUTES_MAX && daysAWeek >= 0 && daysAWeek <= DAYS_MAX;
    }

    /// The whole hours a week that go into all of them.
    static int hoursAWeek(Collection<Behaviour> all) {
        return all.stream().mapToInt(one -> one.minutesADay() * one.daysAWeek()).sum() / MINUTES_AN_HOUR;
    }
}
