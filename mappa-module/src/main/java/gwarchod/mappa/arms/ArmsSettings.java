package gwarchod.mappa.arms;

import gwarchod.core.setting.Settings;
import java.time.LocalDate;
import java.util.List;

/// The area's numbers for assessments, as they hold on a day.
final class ArmsSettings {
    static final String REVIEW = "arms.review.days";
    static final String FIRST = "arms.first.days";
    static final String RELEASED = "arms.on-release.days";
    static final String CHANGED = "arms.on-change.days";

    static final List<String> KEYS = List.of(REVIEW, FIRST, RELEASED, CHANGED);

    private ArmsSettings() {}

    static int days(String key, LocalDate day) {
        return Settings.AREA.at(key, day).number();
    }
}
