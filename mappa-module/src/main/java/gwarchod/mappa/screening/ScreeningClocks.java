package gwarchod.mappa.screening;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.ids.EntityId;
import gwarchod.core.setting.Setting;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// By when somebody must be identified after a sentence, and screened before a release. Pure.
final class ScreeningClocks {
    /// A local setting, not from guidance: how long before its day a screening before release is spoken about.
    static final int BEFORE_DAYS = 28;

    private ScreeningClocks() {}

    enum Kind {
        IDENTIFICATION,
        BEFORE_RELEASE;

        ScreeningPurpose purpose() {
            return switch (this) {
                case IDENTIFICATION -> ScreeningPurpose.IDENTIFICATION;
                case BEFORE_RELEASE -> ScreeningPurpose.BEFORE_RELEASE;
            };
        }
    }

    /// @param from the first day on which it is spoken about
    record Clock(Kind kind, EntityId conviction, Conviction of, LocalDate from, LocalDate due, Setting rule) {
        boolean isOverdue(LocalDate today) {
            return today.isAfter(due);
        }
    }

    /// Those that run, the first due first.
    static List<Clock> running(CaseFile file) {
        return Screenings.of(file).convictions().stream().filter(Conviction::counts)
                .flatMap(one -> Stream.of(identification(file, one), beforeRelease(file, one)).flatMap(Optional::stream))
                .sorted(Comparator.comparing(Clock::due).thenComparing(clock -> clock.conviction().value())).toList();
    }

    /// For whoever a conviction puts in a category, until somebody screened them, or a meeting decided, after it was recorded.
    private static Optional<Clock> identification(CaseFile file, Conviction one) {
        var rules = new MappaRulesOn(file.settings(), one.said().sentencedOn());
        boolean qualifies = Categories.of(one, rules).findAny().isPresent();
        return qualifies && !isScreened(file, one)
                ? Optional.of(new Clock(Kind.IDENTIFICATION, one.id(), one, one.said().sentencedOn(), rules.identifiedBy(), rules.identify()))
                : Optional.empty();
    }

    private static boolean isScreened(CaseFile file, Conviction one) {
        return Screenings.of(file).signed().stream().anyMatch(signed -> signed.ref().number() > one.ref().number())
                || MappaLevel.standing(file).filter(held -> !held.since().isBefore(one.said().sentencedOn())).isPresent();
    }

    /// For whoever is to be released, until a screening for it was signed since their sentence.
    private static Optional<Clock> beforeRelease(CaseFile file, Conviction one) {
        var release = one.said().releaseOn();
        var rules = new MappaRulesOn(file.settings(), one.said().sentencedOn());
        if (release == null || Categories.of(one, rules).findAny().isEmpty() || isScreenedForRelease(file, one)) {
            return Optional.empty();
        }
        var due = rules.screenedBefore(release);
        return Optional.of(new Clock(Kind.BEFORE_RELEASE, one.id(), one, due.minusDays(BEFORE_DAYS), due, rules.beforeRelease()));
    }

    private static boolean isScreenedForRelease(CaseFile file, Conviction one) {
        return Screenings.of(file).signed().stream().anyMatch(signed -> signed.said().purpose() == ScreeningPurpose.BEFORE_RELEASE
                && signed.ref().number() > one.ref().number() && !Days.of(signed.at()).isBefore(one.said().sentencedOn()));
    }
}
