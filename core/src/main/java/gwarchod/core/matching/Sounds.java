package gwarchod.core.matching;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/// How names are compared: the words they are made of, which of these stand for each other, and how they sound. Welsh is written as English
/// ears hear it before it is coded; why, and why Double Metaphone, see decision 19. Pure.
final class Sounds {
    /// "Son of" and "daughter of" are no part of a name here: ap Rhys is found as Rhys.
    private static final Set<String> PARTICLES = Set.of("ap", "ab", "ferch", "verch", "fab");

    private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern SI = Pattern.compile("^si([oa])");
    private static final Pattern W_AS_VOWEL = Pattern.compile("^([^aeiouyw]*)w([^aeiouy])");
    private static final int CODE_CHARACTERS_MAX = 6;

    private static final DoubleMetaphone METAPHONE = metaphone();
    private static final Map<String, String> VARIANTS = variants();

    private Sounds() {}

    private static DoubleMetaphone metaphone() {
        var made = new DoubleMetaphone();
        made.setMaxCodeLen(CODE_CHARACTERS_MAX);
        return made;
    }

    /// The resource `name-variants.json`: groups of names that stand for each other. A name is in one group.
    private static Map<String, String> variants() {
        try (var in = Sounds.class.getResourceAsStream("/name-variants.json")) {
            var groups = Json.MAPPER.readValue(in, String[][].class);
            var all = new HashMap<String, String>();
            for (String[] group : groups) {
                for (String name : group) {
                    if (all.put(name, group[0]) != null) {
                        throw new IllegalStateException("name-variants.json: twice " + name);
                    }
                }
            }
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException("name-variants.json can't be read", e);
        }
    }

    /// The words of a name, lower case and without accents. An apostrophe joins, a hyphen parts.
    static List<String> words(String name) {
        var plain = CardWriter.normal(APOSTROPHES.matcher(name).replaceAll(""));
        var all = Stream.of(NO_LETTERS.split(plain)).filter(word -> !word.isEmpty()).toList();
        var without = all.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return without.isEmpty() ? all : without;
    }

    /// The name that stands for a word and all its variants.
    static String stem(String word) {
        return VARIANTS.getOrDefault(word, word);
    }

    /// How a word sounds: one code, or two where it may be said in two ways. Empty for what has no consonant.
    static Set<String> codes(String word) {
        var heard = heard(stem(word));
        var codes = new LinkedHashSet<String>();
        codes.add(METAPHONE.doubleMetaphone(heard, false));
        codes.add(METAPHONE.doubleMetaphone(heard, true));
        codes.removeIf(String::isEmpty);
        return codes;
    }

    /// Welsh letters as somebody writes them who hears them and writes English.
    static String heard(String word) {
        var written = word.replace("dd", "th").replace("ll", "l").replace("ff", "f").replace("rh", "r").replace("ph", "f");
        return W_AS_VOWEL.matcher(SI.matcher(written).replaceFirst("sh$1")).replaceFirst("$1oo$2").replace('y', 'i');
    }

    /// The least number of letters to change, leave out, add or swap with the next.
    static int distance(String one, String other) {
        int[][] at = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                at[i][j] = i == 0 ? j : j == 0 ? i : least(at, i, j, one, other);
            }
        }
        return at[one.length()][other.length()];
    }

    private static int least(int[][] at, int i, int j, String one, String other) {
        int changed = at[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, Math.min(at[i - 1][j], at[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, at[i - 2][j - 2] + 1) : least;
    }
}
