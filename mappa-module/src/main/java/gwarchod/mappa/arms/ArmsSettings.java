package gwarchod.mappa.arms;

import gwarchod.core.casefile.CaseFile;
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

    static int days(CaseFile file, String key, LocalDate day) {
        return file.settings().at(key, day).number();
    }
}
