package gwarchod.core.setting;

import static java.util.stream.Collectors.groupingBy;

import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The settings of an area. What is said for the area itself goes before what is said for all, the newer before the older.
public final class Settings {
    /// The resource `settings.json`: what a release brings. An area's own are with whatever it decided since: a case file's
    /// ([gwarchod.core.casefile.CaseFile#settings]), or the node's ([AreaSettings#current]).
    public static final Settings AREA = read();

    private static final Comparator<Setting> NEAREST = Comparator.comparing((Setting setting) -> setting.area() != null)
            .thenComparing(Setting::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final String area;
    private final Map<String, List<Setting>> byKey;

    public Settings(String area, List<Setting> settings) {
        this.area = area;
        this.byKey = settings.stream()
                .filter(setting -> setting.area() == null || setting.area().equals(area))
                .collect(groupingBy(Setting::key));
    }

    /// The area these are the settings of.
    public String area() {
        return area;
    }

    /// What holds on a day. A key nobody settled is a mistake of ours, not of a user's.
    public Setting at(String key, LocalDate day) {
        return Objects.requireNonNull(byKey.get(key), () -> "no setting " + key).stream()
                .filter(setting -> setting.holdsOn(day))
                .max(NEAREST)
                .orElseThrow(() -> new IllegalStateException("no setting " + key + " on " + day));
    }

    /// Every one of them, by key, those of one key from the oldest on.
    List<Setting> all() {
        return byKey.keySet().stream().sorted().flatMap(key -> all(key).stream()).toList();
    }

    /// Those of a key, from the oldest on; none for a key there isn't.
    List<Setting> all(String key) {
        return byKey.getOrDefault(key, List.of()).stream().sorted(NEAREST).toList();
    }

    private record File(String area, List<Setting> settings) {}

    private static Settings read() {
        try (var in = Settings.class.getResourceAsStream("/settings.json")) {
            var file = Json.MAPPER.readValue(in, File.class);
            return new Settings(file.area(), file.settings());
        } catch (IOException e) {
            throw new UncheckedIOException("settings.json can't be read", e);
        }
    }
}
