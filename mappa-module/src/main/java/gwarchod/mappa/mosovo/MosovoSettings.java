package gwarchod.mappa.mosovo;

import gwarchod.core.setting.Settings;
import gwarchod.mappa.arms.MosovoRisk;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The area's numbers for managing people, as they hold on a day.
public final class MosovoSettings {
    /// Months of low risk before somebody may be managed remotely.
    public static final String LOW_MONTHS = "mosovo.reactive-low.months";

    /// Months in which nothing came to notice before that.
    public static final String QUIET_MONTHS = "mosovo.reactive-quiet.months";

    /// Days within which somebody decides how it goes on after something new was known.
    public static final String REVIEW_DAYS = "mosovo.reactive-review.days";

    /// How many people one officer manages at most.
    public static final String CASELOAD = "mosovo.caseload.count";

    /// How many cases of each officer a supervisor samples in a month.
    public static final String SAMPLE = "mosovo.sample.count";

    public static final List<String> REACTIVE_KEYS = List.of(LOW_MONTHS, QUIET_MONTHS, REVIEW_DAYS);

    public static final List<String> CASELOAD_KEYS = List.of(CASELOAD, SAMPLE, "mosovo.weight-very-high.points", "mosovo.weight-high.points",
            "mosovo.weight-medium.points", "mosovo.weight-low.points", "mosovo.weight-reactive.points");

    private MosovoSettings() {}

    public static int number(Settings settings, String key, LocalDate day) {
        return settings.at(key, day).number();
    }

    /// How much work somebody at this risk is.
    public static int weight(Settings settings, MosovoRisk risk, LocalDate day) {
        return number(settings, "mosovo.weight-" + risk.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".points", day);
    }

    /// How much work somebody managed remotely is.
    public static int reactiveWeight(Settings settings, LocalDate day) {
        return number(settings, "mosovo.weight-reactive.points", day);
    }
}
