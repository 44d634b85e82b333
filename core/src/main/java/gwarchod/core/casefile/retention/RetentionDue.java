package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// When a case is to be reviewed, by one of the agreement's retention codes. Nothing is ever erased by it: somebody decides.
///
/// @param group the kind of case, for which the rule is
/// @param years without an entry after which it is reviewed
/// @param dueOn the day; where somebody decided to keep it, not before the day until which they did
public record RetentionDue(String code, String group, LocalDate lastEntry, int years, LocalDate dueOn, String source, boolean verified) {
    /// Every code's date, the earliest first. Pure.
    static List<RetentionDue> of(CaseFile file, RetentionSettings settings, LocalDate today) {
        var state = Retention.of(file);
        if (state.erased()) {
            return List.of();
        }
        var last = LocalDate.ofInstant(file.lastEntry(), Words.ZONE);
        var group = group(file);
        return settings.codes().stream()
                .flatMap(code -> settings.rule(code, group, today).stream())
                .map(rule -> new RetentionDue(
                        rule.code(), group, last, rule.years(), later(last.plusYears(rule.years()), state.keptUntil()), rule.source(), rule.verified()))
                .sorted(Comparator.comparing(RetentionDue::dueOn).thenComparing(RetentionDue::code))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String group(CaseFile file) {
        if (!file.state(MappaLevel.DISCIPLINE).history().isEmpty()) {
            return "mappa";
        }
        return Crimes.of(file).stalking() || Crimes.of(file).domesticAbuse() ? "serious" : "other";
    }
}
