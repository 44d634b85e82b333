package gwarchod.mappa.screening;

import gwarchod.core.setting.Setting;
import gwarchod.core.setting.Settings;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/// The area's settings of one day, by what they are for here.
record MappaRulesOn(Settings settings, LocalDate day) {
    int monthsLeast() {
        return settings.at("mappa.category-two.months", day).number();
    }

    boolean suspendedCounts() {
        return settings.at("mappa.suspended-sentence-counts", day).isYes();
    }

    /// In which order the categories go where several hold.
    int place(int category) {
        boolean fourFirst = settings.at("mappa.category-four-first", day).isYes();
        return switch (category) {
            case 4 -> fourFirst ? 0 : 1;
            case 1 -> fourFirst ? 1 : 0;
            default -> category;
        };
    }

    /// How many crimes of domestic abuse or stalking ask for a look at category 3.
    int crimesThatPrompt() {
        return settings.at("mappa.category-three-crimes", day).number();
    }

    Setting identify() {
        return settings.at("mappa.identify.days", day);
    }

    Setting beforeRelease() {
        return settings.at("mappa.screen-before-release.months", day);
    }

    /// By when somebody sentenced on this day is identified.
    LocalDate identifiedBy() {
        return day.plusDays(identify().number());
    }

    /// By when somebody to be released on that day is screened.
    LocalDate screenedBefore(LocalDate release) {
        return release.minus(Period.ofMonths(beforeRelease().number()));
    }

    /// Of what categories are worked out by, the keys of what nobody has confirmed yet.
    List<String> unverified() {
        return Stream.of("mappa.category-two.months", "mappa.suspended-sentence-counts", "mappa.category-four-first", "mappa.category-three-crimes")
                .filter(key -> !settings.at(key, day).verified()).toList();
    }
}
