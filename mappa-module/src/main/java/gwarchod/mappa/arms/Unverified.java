package gwarchod.mappa.arms;

import gwarchod.core.setting.Settings;
import java.time.LocalDate;
import java.util.List;

/// A number of the area's that is used here and that nobody has checked against its source.
///
/// @param unit what it counts
public record Unverified(String key, int count, String unit, String source) {
    public static List<Unverified> of(Settings settings, List<String> keys, LocalDate day) {
        return keys.stream().map(key -> settings.at(key, day)).filter(one -> !one.verified())
                .map(one -> new Unverified(one.key(), one.number(), one.unit(), one.source())).toList();
    }
}
