package gwarchod.core.casefile.people;

import static gwarchod.core.casefile.people.Spellings.COMMA;
import static gwarchod.core.casefile.people.Spellings.GAP;
import static gwarchod.core.casefile.people.Spellings.MAYBE;
import static gwarchod.core.casefile.people.Spellings.letters;
import static gwarchod.core.casefile.people.Spellings.spelling;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.Spellings.When;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.PersonId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts a reference in the place of every protected person's name in a text: the full name either way round, also joined as in e-mail
/// addresses, an initial with the family name, and the given name, the family name or its last part alone; as whole words, whatever the
/// case, accents, apostrophes, hyphens and spaces. What is left next to each other of one person becomes one reference.
///
/// It rather hides too much than too little, with two exceptions without which texts would no longer say what was meant: a name that
/// alone is also the subject's stays (the readers know that one anyway), and a name that is also an everyday word is taken for a name
/// only when written with a capital ("Will", not "will"), one that is a word like "he" only with the rest of it. Where two protected
/// people share a name that stands alone, the first added gets the reference. A nickname nobody recorded passes: this is a net under the
/// writer, not a licence.
final class NameGuard implements UnaryOperator<Text> {
    /// A full name this short is a word too easily where it is written without a space.
    private static final int JOINED_MIN = 6;
    /// Shorter parts of a family name, and shorter names with an s, are words too easily.
    private static final int PART_MIN = 4;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern APART = Pattern.compile("[" + GAP + COMMA + "]");
    private static final Pattern PARTS = Pattern.compile("[\\s']+");
    private static final Pattern TWICE = Pattern.compile("(\\{\\{person:[a-z0-9-]{1,64}}})(?:(?:\\h+|[-_.\u2010-\u2015])?\\1)+");

    private final Spellings<PersonId> names;

    private NameGuard(Spellings<PersonId> names) {
        this.names = names;
    }

    /// Somebody by every name they are or were known by.
    record Called(PersonId id, List<PersonName> names, List<String> nicknames) {}

    static UnaryOperator<Text> of(Person subject, Collection<AtRisk> people) {
        return of(subjects(subject), people.stream().map(one -> new Called(one.id(), one.names(), one.nicknames())).toList());
    }

    /// Finds given and family name together, and nothing less: for texts that may be about anybody.
    static UnaryOperator<Text> inFull(Collection<Called> people) {
        var found = new LinkedHashMap<String, PersonId>();
        people.forEach(one -> one.names().forEach(name -> together(name).forEach(form -> found.putIfAbsent(form, one.id()))));
        var names = spellings(found, Set.of());
        return names.isEmpty() ? UnaryOperator.identity() : new NameGuard(names);
    }

    private static Stream<String> together(PersonName name) {
        var family = spelling(name.family());
        if (family.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(spelling(name.given()), spelling(first(name))).filter(given -> !given.isEmpty())
                .flatMap(given -> Stream.of(given + GAP + family, family + GAP + given, family + COMMA + given));
    }

    /// @param subjects what is left as it is
    static UnaryOperator<Text> of(Set<String> subjects, Collection<Called> people) {
        if (people.isEmpty()) {
            return UnaryOperator.identity();
        }
        var found = new LinkedHashMap<String, PersonId>();
        people.forEach(one -> one.names().forEach(name -> full(name).forEach(form -> found.putIfAbsent(form, one.id()))));
        people.forEach(one -> {
            one.names().forEach(name -> alone(name).forEach(form -> found.putIfAbsent(form, one.id())));
            one.nicknames().stream().map(Spellings::spelling).forEach(form -> found.putIfAbsent(form, one.id()));
        });
        var names = spellings(found, subjects);
        return names.isEmpty() ? UnaryOperator.identity() : new NameGuard(names);
    }

    private static Spellings<PersonId> spellings(Map<String, PersonId> found, Set<String> subjects) {
        var names = new Spellings<PersonId>();
        found.forEach((form, person) -> {
            var letters = letters(form);
            if (!letters.isEmpty() && !subjects.contains(letters) && !Everyday.small(letters)) {
                names.add(form, person, when(form), 0);
                if (takesAnS(form) && !subjects.contains(letters + "s")) {
                    names.add(form + "s", person, when(form), 1);
                }
            }
        });
        return names;
    }

    /// "Siâns mother": who writes without an apostrophe. The s stays.
    private static boolean takesAnS(String form) {
        var letters = letters(form);
        return letters.length() >= PART_MIN && !Everyday.word(letters) && !Everyday.family(letters + "s") && !hasInitial(form);
    }

    private static boolean hasInitial(String form) {
        var parts = APART.split(form);
        return parts.length > 1 && Stream.of(parts).anyMatch(part -> part.length() == 1);
    }

    private static When when(String form) {
        if (!hasInitial(form)) {
            return Everyday.word(letters(form)) ? When.CAPITAL : When.ALWAYS;
        }
        return APART.splitAsStream(form).anyMatch(part -> Everyday.word(part) || Everyday.small(part))
                ? When.CAPITAL_AND_INITIAL
                : When.INITIAL;
    }

    private static Stream<String> full(PersonName name) {
        var given = spelling(name.given());
        if (given.isEmpty()) {
            return families(name);
        }
        var firstWritten = spelling(first(name));
        var first = firstWritten.isEmpty() ? given : firstWritten;
        var initial = first.substring(0, 1);
        return families(name).flatMap(family -> Stream.concat(
                Stream.of(given, first).flatMap(form -> {
                    char gap = gap(form, family);
                    return Stream.of(form + gap + family, family + gap + form, family + COMMA + form);
                }),
                Stream.of(initial + GAP + family, family + GAP + initial, family + COMMA + initial)));
    }

    private static char gap(String given, String family) {
        boolean words = Everyday.word(letters(given)) && Everyday.word(letters(family));
        return words || letters(given + family).length() < JOINED_MIN ? GAP : MAYBE;
    }

    /// The family name, and its last part where it has several and that one is no everyday word: "Van der Berg" is also "Berg".
    private static Stream<String> families(PersonName name) {
        var family = spelling(name.family());
        var last = spelling(lastPart(name.family()));
        boolean known = letters(last).length() >= PART_MIN && !Everyday.word(letters(last)) && !last.equals(family);
        return Stream.concat(Stream.of(family), known ? Stream.of(last) : Stream.empty()).filter(form -> !form.isEmpty());
    }

    private static String lastPart(String family) {
        var parts = PARTS.split(Folded.of(family).text().strip());
        return parts.length == 0 ? "" : parts[parts.length - 1];
    }

    private static String first(PersonName name) {
        return SPACES.split(Folded.of(name.given()).text().strip())[0];
    }

    private static Stream<String> alone(PersonName name) {
        var family = Folded.of(name.family()).text();
        var given = Folded.of(name.given()).text();
        var written = Stream.of(family, given, first(name))
                .flatMap(form -> Stream.concat(Stream.of(form), Stream.of(form.split("-"))))
                .map(Spellings::spelling);
        return Stream.concat(written, families(name)).filter(form -> letters(form).length() > 1);
    }

    /// What the subject is called: their names alone and in full stay as they are.
    static Set<String> subjects(Person subject) {
        var names = new HashSet<String>();
        Stream.concat(full(subject.name()), alone(subject.name())).map(Spellings::letters).forEach(names::add);
        subject.aliases().stream().map(alias -> letters(spelling(alias))).forEach(names::add);
        return names;
    }

    @Override
    public Text apply(Text text) {
        return names.replaced(text, Text::reference, TWICE);
    }
}
