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

    /// Those that run on a day, the first due first: for whoever a conviction puts in a category that hasn't ended by then.
    static List<Clock> running(CaseFile file, LocalDate today) {
        return Screenings.of(file).convictions().stream().filter(Conviction::counts).filter(one -> qualifies(file, one, today))
                .flatMap(one -> Stream.of(identification(file, one), beforeRelease(file, one)).flatMap(Optional::stream))
                .sorted(Comparator.comparing(Clock::due).thenComparing(clock -> clock.conviction().value())).toList();
    }

    private static MappaRulesOn rules(CaseFile file, Conviction one) {
        return new MappaRulesOn(file.settings(), one.said().sentencedOn());
    }

    private static boolean qualifies(CaseFile file, Conviction one, LocalDate today) {
        return Categories.of(one, rules(file, one)).anyMatch(why -> why.until() == null || !today.isAfter(why.until()));
    }

    /// Until somebody screened them, or a meeting decided, after it was recorded.
    private static Optional<Clock> identification(CaseFile file, Conviction one) {
        var rules = rules(file, one);
        return !isScreened(file, one)
                ? Optional.of(new Clock(Kind.IDENTIFICATION, one.id(), one, one.said().sentencedOn(), rules.identifiedBy(), rules.identify()))
                : Optional.empty();
    }

    private static boolean isScreened(CaseFile file, Conviction one) {
        return Screenings.of(file).signed().stream().anyMatch(signed -> signed.ref().number() > one.ref().number())
                || MappaLevel.standing(file).filter(held -> !held.since().isBefore(one.said().sentencedOn())).isPresent();
    }

    /// For whoever is to be released, until a screening for it was signed since their sentence. Where that was so late that the time before the
    /// release had begun, it is due with the identification: nobody is late on the day of their sentence.
    private static Optional<Clock> beforeRelease(CaseFile file, Conviction one) {
        var release = one.said().releaseOn();
        var rules = rules(file, one);
        if (release == null || isScreenedForRelease(file, one)) {
            return Optional.empty();
        }
        var due = rules.screenedBefore(release).isBefore(rules.identifiedBy()) ? rules.identifiedBy() : rules.screenedBefore(release);
        return Optional.of(new Clock(Kind.BEFORE_RELEASE, one.id(), one, due.minusDays(BEFORE_DAYS), due, rules.beforeRelease()));
    }

    private static boolean isScreenedForRelease(CaseFile file, Conviction one) {
        return Screenings.of(file).signed().stream().anyMatch(signed -> signed.said().purpose() == ScreeningPurpose.BEFORE_RELEASE
                && signed.ref().number() > one.ref().number() && !Days.of(signed.at()).isBefore(one.said().sentencedOn()));
    }
}
