package gwarchod.core.casefile.people;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.PersonId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a reference in the place of every protected person's name in a text: the full name either way round, an initial with the family
/// name, and the given or family name alone; as whole words, whatever the case, accents, apostrophes and spaces.
///
/// It rather hides too much than too little, with two exceptions without which texts would no longer say what was meant: a name that
/// alone is also the subject's stays (the readers know that one anyway), and a name that is also an everyday word is taken for a name
/// only when written with a capital ("Will", not "will"). Where two protected people share a name that stands alone, the first added
/// gets the reference. A nickname nobody recorded passes: this is a net under the writer, not a licence.
final class NameGuard implements UnaryOperator<Text> {
    /// Given and family names that are also everyday words of English or Welsh, folded.
    private static final Set<String> EVERYDAY = Set.of(
            "april", "art", "august", "autumn", "bill", "bird", "brown", "bush", "chance", "church", "dawn", "day", "faith", "field",
            "fields", "ford", "grace", "grant", "gray", "green", "guy", "hall", "harmony", "hill", "hope", "house", "joy", "june", "king",
            "lane", "little", "long", "love", "major", "mark", "marsh", "may", "miles", "moon", "north", "page", "park", "pat", "patience",
            "price", "read", "rich", "rob", "rock", "rose", "savage", "sharp", "short", "skip", "sky", "small", "star", "stone", "storm",
            "street", "strong", "sue", "summer", "swift", "ward", "waters", "way", "west", "white", "will", "winter", "wise", "wood",
            "woods", "work", "young",
            "bach", "ebrill", "eira", "gwen", "gwyn", "haf", "hardd", "ifanc", "llwyd", "mai", "medi", "non", "seren", "teg", "wyn");

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{person:[a-z0-9-]{1,64}}}");
    private static final Pattern PARTS = Pattern.compile("[\\s]+");

    private final Map<String, PersonId> whole;
    private final Pattern names;

    private NameGuard(Map<String, PersonId> whole, Pattern names) {
        this.whole = whole;
        this.names = names;
    }

    static UnaryOperator<Text> of(Person subject, Collection<AtRisk> people) {
        var found = new LinkedHashMap<String, PersonId>();
        people.forEach(one -> one.names().forEach(name -> full(name).forEach(form -> found.putIfAbsent(form, one.id()))));
        var alone = new LinkedHashMap<String, PersonId>();
        people.forEach(one -> {
            one.names().forEach(name -> alone(name).forEach(form -> alone.putIfAbsent(form, one.id())));
            one.nicknames().stream().map(NameGuard::plain).forEach(form -> alone.putIfAbsent(form, one.id()));
        });
        alone.forEach(found::putIfAbsent);
        subjects(subject).forEach(found::remove);
        found.remove("");
        return found.isEmpty() ? UnaryOperator.identity() : new NameGuard(new HashMap<>(found), pattern(found.keySet()));
    }

    private static Stream<String> full(PersonName name) {
        var family = plain(name.family());
        var given = plain(name.given());
        if (given.isEmpty()) {
            return Stream.of(family);
        }
        var first = PARTS.split(given)[0];
        return Stream.of(given, first, first.substring(0, 1), first.charAt(0) + ".")
                .flatMap(form -> Stream.of(form + " " + family, family + " " + form, family + ", " + form));
    }

    private static Stream<String> alone(PersonName name) {
        var given = plain(name.given());
        return Stream.of(plain(name.family()), given, PARTS.split(given)[0])
                .flatMap(form -> Stream.concat(Stream.of(form), Stream.of(form.split("-"))))
                .filter(form -> form.length() > 1);
    }

    /// What the subject is called: their names alone and in full stay as they are.
    private static Set<String> subjects(Person subject) {
        var names = new HashSet<String>();
        Stream.concat(full(subject.name()), alone(subject.name())).forEach(names::add);
        subject.aliases().stream().map(NameGuard::plain).forEach(names::add);
        return names;
    }

    private static Pattern pattern(Collection<String> forms) {
        var longestFirst = forms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(form -> Stream.of(PARTS.split(form)).map(Pattern::quote).collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + longestFirst + ")(?![\\p{L}\\p{N}])");
    }

    private static String plain(String name) {
        return PARTS.matcher(Folded.of(name).text()).replaceAll(" ").strip();
    }

    @Override
    public Text apply(Text text) {
        var raw = text.raw();
        var guarded = new StringBuilder();
        int done = 0;
        for (var references = REFERENCE.matcher(raw); references.find(); done = references.end()) {
            guard(raw.substring(done, references.start()), guarded);
            guarded.append(references.group());
        }
        guard(raw.substring(done), guarded);
        return guarded.length() <= Text.CHARACTERS_MAX ? new Text(guarded.toString()) : shortened(guarded);
    }

    /// References may be longer than the names were; what then is too much is cut off, never a reference in two.
    private static Text shortened(StringBuilder guarded) {
        int end = Text.CHARACTERS_MAX - 1;
        int reference = guarded.lastIndexOf("{{person:", end);
        if (reference >= 0 && guarded.indexOf("}}", reference) + 2 > end) {
            end = reference;
        }
        return new Text(guarded.substring(0, end) + "…");
    }

    private void guard(String plain, StringBuilder guarded) {
        var folded = Folded.of(plain);
        var matcher = names.matcher(folded.text());
        int done = 0;
        while (matcher.find()) {
            int start = folded.at(matcher.start());
            int end = folded.at(matcher.end());
            var person = whole.get(PARTS.matcher(matcher.group()).replaceAll(" "));
            if (person != null && !(EVERYDAY.contains(matcher.group()) && Character.isLowerCase(plain.codePointAt(start)))) {
                guarded.append(plain, done, start).append(Text.reference(person));
                done = end;
            }
        }
        guarded.append(plain, done, plain.length());
    }
}
