package gwarchod.core.setting;

import gwarchod.core.casefile.Days;
import gwarchod.core.ids.UserId;
import gwarchod.core.setting.SettingDeeds.Changed;
import gwarchod.core.setting.SettingDeeds.Confirmed;
import gwarchod.core.setting.SettingDeeds.Group;
import gwarchod.core.setting.SettingDeeds.Line;
import gwarchod.core.setting.SettingDeeds.SettingValue;
import gwarchod.core.setting.SettingDeeds.Values;
import gwarchod.core.setting.SettingDeeds.Version;
import gwarchod.core.setting.SettingDeeds.Versions;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An area's settings in words, on a day.
final class SettingViews {
    private static final String OTHERS = "other";

    /// Which group the keys that begin so belong to, in the order in which groups are shown.
    private static final Map<String, String> GROUPS = Reference.rows("setting-groups")
            .collect(Collectors.toMap(List::getFirst, List::getLast, (one, _) -> one, LinkedHashMap::new));

    private final SettingHistory history;
    private final Settings settings;
    private final LocalDate today;
    private final Words words;
    private final Lang lang;
    private final Function<UserId, String> names;

    SettingViews(Settings release, SettingHistory history, Instant now, Words words, Lang lang, Function<UserId, String> names) {
        this.history = history;
        this.settings = history.on(release);
        this.today = Days.of(now);
        this.words = words;
        this.lang = lang;
        this.names = names;
    }

    Values all() {
        var groups = new LinkedHashMap<String, List<Line>>();
        GROUPS.values().forEach(group -> groups.put(group, new ArrayList<>()));
        groups.put(OTHERS, new ArrayList<>());
        settings.all().stream().map(Setting::key).distinct().forEach(key -> groups.get(group(key)).add(line(key)));
        var shown = groups.entrySet().stream().filter(group -> !group.getValue().isEmpty()).map(group -> new Group(
                group.getKey(), words.say(lang, "setting.group." + group.getKey()),
                group.getValue().stream().sorted(Comparator.comparing(Line::name)).toList())).toList();
        int unverified = (int) shown.stream().flatMap(group -> group.settings().stream()).filter(line -> !line.now().verified()).count();
        return new Values(settings.area(), today, unverified, shown);
    }

    Optional<Versions> one(String key, UserId reader) {
        var known = settings.all(key);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var now = settings.at(key, today);
        var versions = new ArrayList<Version>();
        for (Setting setting : known) {
            var change = change(setting);
            versions.add(new Version(value(setting), setting.equals(now), isAhead(setting), change.map(this::changed).orElse(null),
                    change.filter(one -> one.by().equals(reader)).isPresent()));
        }
        history.changes().stream().filter(one -> one.key().equals(key) && !one.stands()).forEach(one -> versions.add(new Version(
                new SettingValue(one.value(), said(now.unit(), one.value()), one.from(), null, one.source(), false, null),
                false, false, changed(one), one.by().equals(reader))));
        versions.sort(Comparator.comparing((Version one) -> one.value().from(), Comparator.nullsFirst(Comparator.naturalOrder())).reversed());
        return Optional.of(new Versions(key, name(key), now.unit(), today, versions));
    }

    private static String group(String key) {
        return GROUPS.getOrDefault(key.substring(0, key.indexOf('.')), OTHERS);
    }

    private Line line(String key) {
        var next = settings.all(key).stream().filter(this::isAhead).findFirst().map(this::value).orElse(null);
        return new Line(key, name(key), value(settings.at(key, today)), next);
    }

    /// What it is for; one that nobody wrote a word for is called by its key.
    private String name(String key) {
        return words.has("setting." + key) ? words.say(lang, "setting." + key) : key;
    }

    private boolean isAhead(Setting setting) {
        return setting.from() != null && setting.from().isAfter(today);
    }

    private SettingValue value(Setting setting) {
        var confirmed = history.confirmed(setting).map(one -> new Confirmed(names.apply(one.by()), one.at(), one.checked())).orElse(null);
        return new SettingValue(setting.value(), said(setting.unit(), setting.value()), setting.from(), setting.until(), setting.source(),
                setting.verified(), confirmed);
    }

    private String said(String unit, String value) {
        return switch (unit) {
            case "yes-no" -> words.say(lang, "setting.value." + value);
            case "phone" -> value;
            default -> words.say(lang, "setting.value." + unit, Integer.parseInt(value));
        };
    }

    private Optional<SettingHistory.Change> change(Setting setting) {
        return setting.from() == null ? Optional.empty()
                : history.from(setting.key(), setting.from()).filter(one -> one.value().equals(setting.value()) && one.source().equals(setting.source()));
    }

    private Changed changed(SettingHistory.Change change) {
        return new Changed(names.apply(change.by()), change.at(), change.why(), !change.stands());
    }
}
