package gwarchod.mappa.visit;

import gwarchod.core.casefile.CaseFile;
import gwarchod.mappa.arms.MosovoRisk;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The area's numbers for visits, as they hold on a day.
final class VisitSettings {
    static final String FIRST = "visit.first.days";

    /// How many visits in a row, all on weekdays by day, are a pattern the person can expect.
    static final String PATTERN = "visit.pattern.count";

    static final List<String> KEYS = List.of(FIRST, PATTERN, key(MosovoRisk.VERY_HIGH), key(MosovoRisk.HIGH), key(MosovoRisk.MEDIUM), key(MosovoRisk.LOW));

    private VisitSettings() {}

    private static String key(MosovoRisk risk) {
        return "visit.interval-" + risk.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".days";
    }

    static int number(CaseFile file, String key, LocalDate day) {
        return file.settings().at(key, day).number();
    }

    /// Days between two visits at this risk, where nothing else was decided.
    static int interval(CaseFile file, MosovoRisk risk, LocalDate day) {
        return number(file, key(risk), day);
    }
}
