package gwarchod.core.casefile.people;

import static gwarchod.core.casefile.people.Spellings.MAYBE;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.Spellings.When;
import gwarchod.core.casefile.person.Person;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hides where protected people live or lived, for who may not know them: each line of what was recorded, a street also without its number
/// and abbreviated, and postcodes.
///
/// Only what is read is changed, never what is stored: to the police a condition not to enter a street must go on naming it. A line
/// that describes rather than names ("with her mother") passes, and so does what is as wide as a country.
final class AddressGuard {
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{person:[a-z0-9-]{1,64}}}");
    private static final Pattern LINES = Pattern.compile("[,;\\v]|\\.\\s");
    private static final Pattern POSTCODE = Pattern.compile("\\b([A-Za-z]{1,2}[0-9][A-Za-z0-9]?)\\s*([0-9][A-Za-z]{2})\\b");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern NUMBER = Pattern.compile("^.*[0-9]+[A-Za-z]?\\s+");
    private static final int NAME_MIN = 3;
    private static final int NAME_WORDS_MAX = 5;

    private static final Map<String, List<String>> STREETS = Map.ofEntries(
            Map.entry("street", List.of("st")), Map.entry("road", List.of("rd")), Map.entry("avenue", List.of("ave", "av")),
            Map.entry("terrace", List.of("terr", "ter")), Map.entry("close", List.of("cl")), Map.entry("drive", List.of("dr")),
            Map.entry("lane", List.of("ln")), Map.entry("crescent", List.of("cres")), Map.entry("place", List.of("pl")),
            Map.entry("gardens", List.of("gdns")), Map.entry("square", List.of("sq")), Map.entry("court", List.of("ct")),
            Map.entry("way", List.of()), Map.entry("row", List.of()), Map.entry("grove", List.of("gr")), Map.entry("hill", List.of()),
            Map.entry("rise", List.of()), Map.entry("mews", List.of()), Map.entry("parade", List.of("pde")), Map.entry("walk", List.of()),
            Map.entry("park", List.of("pk")), Map.entry("view", List.of()), Map.entry("green", List.of()), Map.entry("house", List.of()),
            Map.entry("cottage", List.of()), Map.entry("farm", List.of()), Map.entry("flats", List.of()), Map.entry("villas", List.of()));

    private static final Set<String> WELSH_STREETS = Set.of(
            "stryd", "heol", "ffordd", "lon", "rhodfa", "clos", "cilgant", "teras", "rhes", "maes", "bryn", "parc", "gerddi", "llys",
            "tyddyn");

    private static final Set<String> AROUND = Set.of(
            "near", "by", "in", "at", "of", "the", "outside", "around", "north", "south", "east", "west", "central", "area", "town",
            "city", "centre", "greater", "ger", "yn", "ardal", "tref");

    private static final Set<String> NOWHERE = Set.of(
            "unknown", "withheld", "confidential", "refuge", "none", "same", "moved", "wales", "cymru", "england", "lloegr", "scotland",
            "uk", "britain", "home", "abroad", "anhysbys", "lloches", "dim");

    private AddressGuard() {}

    /// The lines, streets and postcodes to hide.
    static Spellings<Boolean> of(Person subject, Collection<Text> addresses) {
        var places = new Spellings<Boolean>();
        var subjects = NameGuard.subjects(subject);
        addresses.forEach(address -> {
            var plain = REFERENCE.matcher(address.raw()).replaceAll(",");
            POSTCODE.matcher(plain).results().forEach(found ->
                    add(places, subjects, Spellings.spelling(found.group(1)) + MAYBE + Spellings.spelling(found.group(2)), When.ALWAYS));
            LINES.splitAsStream(POSTCODE.matcher(plain).replaceAll(",")).map(String::strip).forEach(line -> line(places, subjects, line));
        });
        return places;
    }

    static UnaryOperator<Text> hiding(Spellings<Boolean> places, String instead) {
        if (places.isEmpty()) {
            return UnaryOperator.identity();
        }
        var twice = Pattern.compile("(" + Pattern.quote(instead) + ")(?:[\\s,]+\\1)+");
        return text -> places.replaced(text, _ -> instead, twice);
    }

    private static void line(Spellings<Boolean> places, Set<String> subjects, String line) {
        if (DIGIT.matcher(line).find()) {
            if (line.chars().anyMatch(Character::isLetter)) {
                forms(line).forEach(form -> add(places, subjects, form, When.ALWAYS));
                street(places, subjects, NUMBER.matcher(line).replaceFirst(""));
            }
        } else if (!street(places, subjects, line) && names(line)) {
            add(places, subjects, Spellings.spelling(line), When.CAPITAL);
            add(places, subjects, place(line), When.CAPITAL);
        }
    }

    private static boolean street(Spellings<Boolean> places, Set<String> subjects, String line) {
        var words = Spellings.words(line);
        boolean street = words.size() > 1 && (WELSH_STREETS.contains(words.getFirst()) || STREETS.containsKey(words.getLast())
                || STREETS.values().stream().anyMatch(shorter -> shorter.contains(words.getLast())));
        if (street) {
            forms(line).forEach(form -> add(places, subjects, form, When.CAPITAL));
        }
        return street;
    }

    /// The line as it is, and with its last word written shorter or in full.
    private static Stream<String> forms(String line) {
        var words = Spellings.words(line);
        var last = words.getLast();
        var before = words.subList(0, words.size() - 1).stream().map(word -> word + MAYBE).collect(Collectors.joining());
        var longer = STREETS.entrySet().stream().filter(street -> street.getValue().contains(last)).map(Map.Entry::getKey);
        return Stream.concat(Stream.of(last), Stream.concat(STREETS.getOrDefault(last, List.of()).stream(), longer)).map(before::concat);
    }

    /// The name alone: of "near Llanelli" what is left without "near".
    private static String place(String line) {
        var words = new ArrayDeque<>(Spellings.words(line));
        while (!words.isEmpty() && AROUND.contains(words.getFirst())) {
            words.removeFirst();
        }
        while (!words.isEmpty() && AROUND.contains(words.getLast())) {
            words.removeLast();
        }
        return String.join(String.valueOf(MAYBE), words);
    }

    /// Whether this is a name rather than a description.
    private static boolean names(String line) {
        var words = Spellings.words(line);
        return !words.isEmpty() && words.size() <= NAME_WORDS_MAX && Character.isUpperCase(line.codePointAt(0))
                && words.stream().noneMatch(NOWHERE::contains) && String.join("", words).length() >= NAME_MIN;
    }

    private static void add(Spellings<Boolean> places, Set<String> subjects, String form, When when) {
        if (Spellings.letters(form).length() >= NAME_MIN && !subjects.contains(Spellings.letters(form))) {
            places.add(form, true, when, 0);
        }
    }
}
