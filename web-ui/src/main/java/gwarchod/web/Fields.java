package gwarchod.web;

import gwarchod.core.casefile.BankData;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Text;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What somebody wrote into a form, and what was wrong with it. Nothing written is lost when a form comes back with problems.
/// A date is three fields, `NAME-day`, `NAME-month`, `NAME-year`; a moment has a fourth, `NAME-time`.
public final class Fields {
    private static final int CHARACTERS_MAX = 8_000;
    /// The refusals that say no more than that something is missing.
    private static final Set<String> NEEDED = Set.of("text-required", "value-required");
    private static final int CENTURY = 2000;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final String key;
    private String form = "";
    private Function<String, Optional<String>> asked = _ -> Optional.empty();

    /// @param field the id of the input that a link to the problem leads to
    public record Problem(String field, String text) {}

    private Fields(String key) {
        this.key = key;
    }

    /// An empty form; `key` makes sending it twice the same as once.
    static Fields fresh(String key) {
        return new Fields(key);
    }

    static Fields of(MultiMap sent, String keyIfNone) {
        var key = sent.get("_key");
        var fields = new Fields(key == null || key.isBlank() || key.length() > 64 ? keyIfNone : key);
        sent.forEach((name, value) -> {
            if (!name.startsWith("_") && value.length() <= CHARACTERS_MAX) {
                fields.values.put(name, shown(value).strip());
            }
        });
        return fields;
    }

    /// Without what can't be stored and shown as it was sent: control characters that come with pasted text, and halves of characters.
    private static String shown(String written) {
        return Text.isPlain(written) ? written : written.codePoints()
                .filter(Text::isPlain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The same form for one of many things on a page, each of which may be asked once: its key is the form's and `about`'s.
    Fields about(String about) {
        var one = new Fields(UUID.nameUUIDFromBytes((key + "\n" + about).getBytes(StandardCharsets.UTF_8)).toString());
        one.values.putAll(values);
        one.form = form;
        return one;
    }

    /// Which form this is, for what it says where something is missing: `web.needed.FORM.FIELD`, else what the form asks
    /// there, else `web.needed.FIELD`.
    Fields in(String form) {
        this.form = form;
        return this;
    }

    /// What the form asks in each field, where it knows.
    Fields asking(Function<String, Optional<String>> labels) {
        asked = labels;
        return this;
    }

    public String key() {
        return key;
    }

    /// What stands in a field; empty for nothing.
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    Fields with(String name, String value) {
        values.put(name, value);
        return this;
    }

    /// A day in its three fields; nothing for none.
    Fields with(String name, @Nullable LocalDate day) {
        return day == null ? this : with(name + "-day", Integer.toString(day.getDayOfMonth())).with(name + "-month", Integer.toString(day.getMonthValue()))
                .with(name + "-year", Integer.toString(day.getYear()));
    }

    public boolean is(String name, String value) {
        return value(name).equals(value);
    }

    /// The names of what was sent.
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    /// What the names of ticked boxes say after what they all begin with.
    List<String> beginning(String with) {
        return values.entrySet().stream()
                .filter(one -> one.getKey().startsWith(with) && one.getValue().equals("yes"))
                .map(one -> one.getKey().substring(with.length()))
                .sorted()
                .toList();
    }

    /// What stands in the fields whose names begin with one of these and end with `about`.
    List<String> written(List<String> beginnings, String about) {
        return values.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty() && one.getKey().endsWith("-" + about)
                        && beginnings.stream().anyMatch(with -> one.getKey().startsWith(with + "-")))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// An optional field: null when it is empty.
    @Nullable String orNull(String name) {
        var value = value(name);
        return value.isEmpty() ? null : value;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public boolean sound() {
        return problems.isEmpty();
    }

    /// What is wrong with a field; empty for nothing.
    public Optional<String> problem(String field) {
        return problems.stream().filter(problem -> problem.field().equals(field)).map(Problem::text).findFirst();
    }

    /// Notes that a field needs something, in that field's own words: a list of "Enter a date" says nothing about which.
    void needed(String field, String generally, Words words, Lang lang, Object... args) {
        wrong(field, own(words, lang, "web.needed." + form + "." + field)
                .or(() -> asked.apply(field).map(label -> words.say(lang, "web.needed-answer", label)))
                .or(() -> own(words, lang, "web.needed." + field))
                .orElseGet(() -> words.say(lang, generally, args)));
    }

    private static Optional<String> own(Words words, Lang lang, String key) {
        return words.has(key) ? Optional.of(words.say(lang, key)) : Optional.empty();
    }

    void wrong(String field, String text) {
        problems.add(new Problem(field, text));
    }

    /// Puts a refusal where it belongs: at the field a pointer names, else at the form.
    void refused(Refusal why, Words words, Lang lang) {
        switch (why) {
            case Refusal.Invalid(var code, var pointer, var args) -> {
                var field = pointer.replaceFirst("^/", "").replace('/', '-');
                if (code.equals(Checks.BANK_DATA)) {      // neither stored nor shown again
                    values.replaceAll((_, value) -> BankData.without(value));
                }
                if (NEEDED.contains(code)) {
                    needed(field, "refusal." + code, words, lang, args.toArray());
                } else {
                    wrong(field, said(words, lang, code, args));
                }
            }
            case Refusal.RuleBroken(var code, var args) -> wrong("form", said(words, lang, code, args));
            case Refusal.Stale _ -> wrong("form", words.say(lang, "web.stale"));
            case Refusal.NotFound _, Refusal.SignInNeeded _, Refusal.NotPermitted _, Refusal.Busy _ -> throw new RefusedException(why);
        }
    }

    static String said(Words words, Lang lang, String code, List<Object> args) {
        var key = "refusal." + code;
        return words.has(key) ? words.say(lang, key, args.toArray()) : words.say(lang, "web.refused", code);
    }

    /// The text in a field, noting the problem when there is none or too much of it.
    Text text(String name, Words words, Lang lang) {
        var written = value(name);
        if (written.isEmpty()) {
            needed(name, "refusal.text-required", words, lang);
        } else if (written.length() > Text.CHARACTERS_MAX) {
            wrong(name, words.say(lang, "refusal.text-too-long", Text.CHARACTERS_MAX));
            return Text.NONE;
        }
        return new Text(written);
    }

    /// The text in a field that may be empty: null then.
    @Nullable Text optionalText(String name, Words words, Lang lang) {
        return value(name).isEmpty() ? null : text(name, words, lang);
    }

    /// The date in a field; empty, with the problem noted, for none or no date.
    Optional<LocalDate> date(String name, boolean needed, Words words, Lang lang) {
        var written = value(name + "-day") + value(name + "-month") + value(name + "-year");
        if (written.isEmpty()) {
            if (needed) {
                needed(name, "web.date-needed", words, lang);
            }
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year(value(name + "-year")), Integer.parseInt(value(name + "-month")), Integer.parseInt(value(name + "-day"))));
        } catch (NumberFormatException | DateTimeException e) {
            wrong(name, words.say(lang, "web.date-wrong"));
            return Optional.empty();
        }
    }

    /// "26" is 2026.
    private static int year(String written) {
        int year = Integer.parseInt(written);
        return written.length() == 2 ? CENTURY + year : year;
    }

    /// The moment in a field, UK local time. An hour that the clocks skip is no time; of an hour that comes twice it is the first.
    Optional<Instant> moment(String name, Words words, Lang lang) {
        var date = date(name, true, words, lang);
        if (value(name + "-time").isEmpty()) {
            needed(name + "-time", "web.time-wrong", words, lang);
            return Optional.empty();
        }
        var time = TimesOfDay.parse(value(name + "-time"));
        if (time.isEmpty()) {
            wrong(name + "-time", words.say(lang, "web.time-wrong"));
            return Optional.empty();
        }
        if (date.filter(day -> Words.ZONE.getRules().getValidOffsets(day.atTime(time.get())).isEmpty()).isPresent()) {
            wrong(name + "-time", words.say(lang, "web.time-skipped"));
            return Optional.empty();
        }
        return date.map(day -> day.atTime(time.get()).atZone(Words.ZONE).toInstant());
    }
}
