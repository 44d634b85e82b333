package gwarchod.iom.priority;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.setting.Settings;
import gwarchod.iom.cohort.Cohort;
import gwarchod.iom.outstanding.Outstanding;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/// What the flags beside a score are made of; days since 1970.
///
/// @param breachedOn the latest breach; long ago for none
/// @param homicideStage of the latest homicide risk assessment; 0 for none
/// @param releasedOn the day somebody in custody is expected out; long ago for none
record FlagFacts(int breachedOn, boolean sashHigh, int homicideStage, boolean outstanding, int releasedOn) {
    static final int LONG_AGO = Integer.MIN_VALUE / 2;

    static final FlagFacts NONE = new FlagFacts(LONG_AGO, false, 0, false, LONG_AGO);

    static FlagFacts of(CaseFile file) {
        int breached = Breaches.of(file).latest().map(Days::of).map(FlagFacts::day).orElse(LONG_AGO);
        int released = file.state(Cohort.DISCIPLINE).releaseOn().map(FlagFacts::day).orElse(LONG_AGO);
        return new FlagFacts(breached, RankedFacts.sashHigh(file), RankedFacts.homicideStage(file),
                file.state(Outstanding.DISCIPLINE).isOpen(), released);
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    /// By the settings of that day: from which stage on the homicide timeline, and how many days back for a breach and ahead for a release.
    Set<RankFlag> on(Settings settings, LocalDate date) {
        int today = day(date);
        var flags = EnumSet.noneOf(RankFlag.class);
        if (breachedOn <= today && breachedOn > today - setting(settings, "breach-days", date)) {
            flags.add(RankFlag.ORDER_BREACHED);
        }
        if (sashHigh) {
            flags.add(RankFlag.SASH_HIGH);
        }
        if (homicideStage >= setting(settings, "homicide-stage", date)) {
            flags.add(RankFlag.HOMICIDE_STAGE);
        }
        if (outstanding) {
            flags.add(RankFlag.ARREST_OUTSTANDING);
        }
        if (releasedOn >= today && releasedOn <= today + setting(settings, "release-days", date)) {
            flags.add(RankFlag.RELEASE_SOON);
        }
        return flags;
    }

    private static int setting(Settings settings, String key, LocalDate date) {
        return settings.at("ranking.flag-" + key, date).number();
    }
}
