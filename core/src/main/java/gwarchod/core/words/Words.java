package gwarchod.core.words;

import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The texts of the core and of every module, in both languages.
/// A key nobody wrote is a bug: it throws, and `WordsTest` finds a key that one language lacks.
public final class Words {
    /// Dates and times are UK local time everywhere a person reads them.
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Map<Lang, DateTimeFormatter> DATES = Map.of(
            Lang.EN, DateTimeFormatter.ofPattern("d MMMM yyyy", Lang.EN.locale()),
            Lang.CY, DateTimeFormatter.ofPattern("d MMMM yyyy", Lang.CY.locale()));

    private final Map<Lang, Map<String, Said>> texts = new EnumMap<>(Lang.class);

    private Words() {}

    /// Loads `words/NAME_LANG.properties` (UTF-8) of each name from the class path. Throws IllegalStateException when one is missing
    /// or a key stands in two of them.
    public static Words load(List<String> names) {
        var words = new Words();
        for (Lang lang : Lang.values()) {
            var all = new HashMap<String, Said>();
            for (String name : names) {
                properties(name, lang).forEach((key, text) -> {
                    if (all.put(key.toString(), Said.of(text.toString(), lang)) != null) {
                        throw new IllegalStateException("words: " + key + " is written twice");
                    }
                });
            }
            words.texts.put(lang, Map.copyOf(all));
        }
        return words;
    }

    /// These and those of further names. Throws IllegalStateException as [#load] does.
    public Words with(List<String> names) {
        var both = load(names);
        for (Lang lang : Lang.values()) {
            var all = new HashMap<>(texts.get(lang));
            both.texts.get(lang).forEach((key, text) -> {
                if (all.put(key, text) != null) {
                    throw new IllegalStateException("words: " + key + " is written twice");
                }
            });
            both.texts.put(lang, Map.copyOf(all));
        }
        return both;
    }

    private static Properties properties(String name, Lang lang) {
        var path = "/words/" + name + "_" + lang.code() + ".properties";
        try (var in = Words.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("words: no " + path + " on the class path");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String say(Lang lang, Phrase phrase) {
        return say(lang, phrase.key(), phrase.args().toArray());
    }

    /// The text of `key` in `lang` with its arguments said in the same language: dates as 14 January 2025, times as 11:30am, enum
    /// constants by their own key `enum.Type.constant-in-kebab`, several one after the other.
    public String say(Lang lang, String key, Object... args) {
        var text = texts.get(lang).get(key);
        if (text == null) {
            throw new IllegalArgumentException("words: nobody wrote " + key + " in " + lang.code());
        }
        if (!text.isPattern()) {
            return text.text();
        }
        var said = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            said[i] = said(lang, args[i]);
        }
        return new MessageFormat(text.text(), lang.locale()).format(said);
    }

    /// A text that takes arguments, or one that is said as it stands: most of a page, which shouldn't be parsed each time it is shown.
    private record Said(String text, boolean isPattern) {
        static Said of(String pattern, Lang lang) {
            return pattern.indexOf('{') >= 0 ? new Said(pattern, true) : new Said(new MessageFormat(pattern, lang.locale()).format(new Object[0]), false);
        }
    }

    /// True when both languages have the key.
    public boolean has(String key) {
        return texts.get(Lang.EN).containsKey(key) && texts.get(Lang.CY).containsKey(key);
    }

    /// The keys that one language has and the other lacks.
    public Set<String> oneSided() {
        var odd = new TreeSet<String>();
        texts.get(Lang.EN).keySet().stream().filter(key -> !texts.get(Lang.CY).containsKey(key)).forEach(odd::add);
        texts.get(Lang.CY).keySet().stream().filter(key -> !texts.get(Lang.EN).containsKey(key)).forEach(odd::add);
        return odd;
    }

    public String date(Lang lang, LocalDate date) {
        return DATES.get(lang).format(date);
    }

    /// 14 January 2025, 11:30am.
    public String time(Lang lang, Instant at) {
        var local = at.atZone(ZONE);
        int hour = local.getHour() % 12 == 0 ? 12 : local.getHour() % 12;
        var minutes = local.getMinute() == 0 ? "" : String.format(Locale.ROOT, ":%02d", local.getMinute());
        return date(lang, local.toLocalDate()) + ", " + hour + minutes + (local.getHour() < 12 ? "am" : "pm");
    }

    private Object said(Lang lang, Object arg) {
        return switch (arg) {
            case Phrase phrase -> say(lang, phrase);
            case LocalDate date -> date(lang, date);
            case Instant at -> time(lang, at);
            case Enum<?> constant -> say(lang, enumKey(constant));
            case Number number -> number;
            case Collection<?> all -> all.stream().map(one -> said(lang, one).toString()).collect(Collectors.joining(", "));
            default -> arg.toString();
        };
    }

    /// The key under which an enum constant's name for people is written.
    public static String enumKey(Enum<?> constant) {
        return "enum." + constant.getDeclaringClass().getSimpleName() + "." + Json.kebab(constant);
    }
}
