package gwarchod.mappa.arms;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.person.Person;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// By when somebody is assessed next, and why by then.
///
/// @param on the last day on which it is in time
public record ArmsDue(LocalDate on, ArmsCause why) {
    /// What makes an assessment due.
    public enum ArmsCause {
        /// Nobody assessed them yet.
        FIRST,
        /// The day set for looking at it again.
        REVIEW,
        /// They were released: within 15 days (APP, notification requirements, of those whom probation leads; here of everybody).
        RELEASED,
        /// Something changed.
        CHANGED
    }

    /// Pure.
    ///
    /// @param since from when they are managed, for who was never assessed
    public static Optional<ArmsDue> of(CaseFile file, LocalDate since, LocalDate today) {
        var state = Arms.of(file);
        var last = state.last().map(one -> one.said().on());
        var regular = state.last().map(one -> new ArmsDue(one.said().reviewOn(), ArmsCause.REVIEW))
                .orElseGet(() -> new ArmsDue(since.plusDays(ArmsSettings.days(file, ArmsSettings.FIRST, since)), ArmsCause.FIRST));
        var released = releases(file).filter(day -> !day.isAfter(today))
                .filter(day -> last.isEmpty() || day.isAfter(last.get()))
                .map(day -> new ArmsDue(day.plusDays(ArmsSettings.days(file, ArmsSettings.RELEASED, day)), ArmsCause.RELEASED));
        var prompted = state.prompts().stream().map(Arms.Said::said).map(ArmsEvent.Prompted::on)
                .filter(day -> last.isEmpty() || day.isAfter(last.get()))
                .map(day -> new ArmsDue(day.plusDays(ArmsSettings.days(file, ArmsSettings.CHANGED, day)), ArmsCause.CHANGED));
        return Stream.of(Stream.of(regular), released, prompted).flatMap(found -> found).min(Comparator.comparing(ArmsDue::on)).map(due -> due.ofAge(file));
    }

    /// What was changed because of something seen on `day`, for who was last assessed before.
    public static Optional<ArmsDue> after(CaseFile file, LocalDate day) {
        return Arms.of(file).last().filter(one -> !one.said().on().isBefore(day)).isPresent() ? Optional.empty()
                : Optional.of(new ArmsDue(day.plusDays(ArmsSettings.days(file, ArmsSettings.CHANGED, day)), ArmsCause.CHANGED).ofAge(file));
    }

    /// It was made for adults: what falls due before somebody is one is due once they are, as it is of whoever is newly managed.
    private ArmsDue ofAge(CaseFile file) {
        var born = Person.of(file).dateOfBirth();
        if (born == null || !on.isBefore(born.plusYears(Person.ADULT_YEARS))) {
            return this;
        }
        var adult = born.plusYears(Person.ADULT_YEARS);
        return new ArmsDue(adult.plusDays(ArmsSettings.days(file, ArmsSettings.FIRST, adult)), ArmsCause.FIRST);
    }

    /// The days after `today` on which somebody is to be released, from which it may be due earlier.
    public static Stream<LocalDate> changes(CaseFile file, LocalDate today) {
        return releases(file).filter(today::isBefore);
    }

    private static Stream<LocalDate> releases(CaseFile file) {
        return Developments.of(file).all().stream().filter(one -> one.kind() == DevelopmentKind.RELEASE_FROM_CUSTODY && !one.off())
                .map(one -> Days.of(one.at()));
    }

    public boolean isOverdue(LocalDate today) {
        return today.isAfter(on);
    }
}
