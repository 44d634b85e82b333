package gwarchod.core.casefile.people;

import gwarchod.core.casefile.Text;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds what is on a list in a text, however it is spelt: whatever the case, accents, apostrophes and hyphens, and joined or apart where
/// it has a break. A tree of letters that is walked once from each word of a text: what it costs doesn't grow with the list.
///
/// What is added is folded letters and digits, with [#MAYBE] where a gap may stand, [#GAP] where one must and [#COMMA] where a comma must.
final class Spellings<T> {
    /// Where the words of a name meet: written with a space, a hyphen, an apostrophe, a dot as in e-mail addresses, or nothing between.
    static final char MAYBE = '~';
    /// The same, but never nothing: "S Bowen" isn't "sbowen".
    static final char GAP = ' ';
    static final char COMMA = ',';

    /// When a spelling counts.
    enum When {
        ALWAYS,
        /// An everyday word: when its longest word is written with a capital.
        CAPITAL,
        /// It has an initial, which is no word of English or Welsh ("a", "i").
        INITIAL,
        CAPITAL_AND_INITIAL
    }

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{person:[a-z0-9-]{1,64}}}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int CONTRACTED_MAX = 2;
    private static final int ABBREVIATED_MAX = 2;
    private static final String WORDS_OF_ONE_LETTER = "aeioy";

    private final SpellingNode<T> root = new SpellingNode<>();
    private boolean none = true;

    /// The words of what somebody wrote, each folded.
    static List<String> words(String written) {
        return WORD.matcher(Folded.of(written).text()).results().map(found -> found.group()).toList();
    }

    /// The same, as one spelling.
    static String spelling(String written) {
        return words(written).stream().collect(Collectors.joining(String.valueOf(MAYBE)));
    }

    /// The letters of a spelling alone: two that have the same can't be told apart.
    static String letters(String spelling) {
        return spelling.replace("~", "").replace(" ", "").replace(",", "");
    }

    /// @param kept characters at its end that stay in the text
    void add(String spelling, T meant, When when, int kept) {
        var node = root;
        for (int i = 0; i < spelling.length(); i++) {
            char letter = spelling.charAt(i);
            if (letter == MAYBE) {
                node.breaks = true;
            } else {
                node = node.grown(letter);
            }
        }
        if (node != root && node.meant == null) {
            node.meant = meant;
            node.when = when;
            node.kept = kept;
            none = false;
        }
    }

    boolean isEmpty() {
        return none;
    }

    /// The text with everything found replaced, but never inside a reference; the same one where nothing is found.
    ///
    /// @param twice what then becomes its first group: a replacement next to the same one
    Text replaced(Text text, Function<T, String> by, Pattern twice) {
        var raw = text.raw();
        var replaced = new StringBuilder();
        boolean any = false;
        int done = 0;
        for (var references = REFERENCE.matcher(raw); references.find(); done = references.end()) {
            any |= replace(raw.substring(done, references.start()), by, replaced);
            replaced.append(references.group());
        }
        any |= replace(raw.substring(done), by, replaced);
        return any ? bounded(twice.matcher(replaced).replaceAll("$1")) : text;
    }

    /// What is put in may be longer than what was there; what then is too much is cut off, never a reference in two.
    private static Text bounded(String text) {
        if (text.length() <= Text.CHARACTERS_MAX) {
            return new Text(text);
        }
        int end = Text.CHARACTERS_MAX - 1;
        int reference = text.lastIndexOf("{{person:", end);
        if (reference >= 0 && text.indexOf("}}", reference) + 2 > end) {
            end = reference;
        }
        return new Text(text.substring(0, end) + "…");
    }

    private boolean replace(String plain, Function<T, String> by, StringBuilder replaced) {
        var walk = new Walk(plain);
        int done = 0;
        for (int at = 0; at < walk.text.length(); ) {
            if (walk.begins(at) && walk.from(at)) {
                replaced.append(plain, done, walk.folded.at(at)).append(by.apply(walk.meant()));
                done = walk.folded.at(walk.end);
                at = walk.end;
            } else {
                at++;
            }
        }
        replaced.append(plain, done, plain.length());
        return done > 0;
    }

    /// One text on its way through the tree.
    private final class Walk {
        final Folded folded;
        final String text;
        private final String original;
        private int start;
        int end;
        private @Nullable SpellingNode<T> best;

        Walk(String original) {
            this.original = original;
            this.folded = Folded.of(original);
            this.text = folded.text();
        }

        T meant() {
            return Objects.requireNonNull(Objects.requireNonNull(best).meant);
        }

        /// Whether a word begins here; letters and digits are words of their own, "siobhan99" is two.
        boolean begins(int at) {
            return word(at) && !(at > 0 && sameWord(at - 1, at));
        }

        private boolean word(int at) {
            return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
        }

        private boolean sameWord(int before, int at) {
            return word(before) && word(at) && Character.isDigit(text.charAt(before)) == Character.isDigit(text.charAt(at));
        }

        /// Looks for the longest spelling that begins here.
        boolean from(int at) {
            start = at;
            best = null;
            along(root, at, false);
            return best != null;
        }

        /// @param joined whether a hyphen or apostrophe stood where the spelling has none
        private void along(SpellingNode<T> from, int begin, boolean joined) {
            var node = from;
            int at = begin;
            do {
                node = node.after(text.charAt(at++));
                if (node == null) {
                    return;
                }
            } while (sameWord(at - 1, at));
            ended(node, at, joined);
            if (word(at)) {
                along(node, at, joined);
                return;
            }
            int next = at;
            while (next < text.length() && !word(next)) {
                next++;
            }
            if (next < text.length()) {
                over(node, begin, at, next, joined);
            }
        }

        private void over(SpellingNode<T> node, int word, int at, int next, boolean joined) {
            var gap = text.substring(at, next);
            boolean tight = gap.equals("-") || gap.equals("'");
            if (tight || loose(gap, at - word)) {
                var parted = node.after(GAP);
                if (parted != null) {
                    along(parted, next, joined);
                }
                if (node.breaks) {
                    along(node, next, joined);
                } else if (tight && !(gap.equals("'") && contracted(next))) {
                    along(node, next, true);
                }
            } else if (gap.strip().equals(",")) {
                var parted = node.after(COMMA);
                if (parted != null) {
                    along(parted, next, joined);
                }
            }
        }

        /// Spaces; a dot or underscore as in e-mail addresses; what follows an initial or "St"; "O'" or "Mary-" at the end of a line.
        private static boolean loose(String gap, int wordLength) {
            return gap.isBlank() || gap.equals(".") || gap.equals("_")
                    || gap.startsWith(".") && gap.substring(1).isBlank() && wordLength <= ABBREVIATED_MAX
                    || gap.startsWith("'") && gap.substring(1).isBlank() && wordLength == 1
                    || gap.startsWith("-") && gap.substring(1).isBlank();
        }

        /// "she'll" isn't "Shell".
        private boolean contracted(int at) {
            int after = at;
            while (word(after)) {
                after++;
            }
            return after - at <= CONTRACTED_MAX;
        }

        private void ended(SpellingNode<T> node, int at, boolean joined) {
            int until = at - node.kept;
            boolean longer = word(until - 1) && (best == null || until > end);
            if (node.meant != null && longer && counts(node.when, at) && !(joined && inCompound(at))) {
                best = node;
                end = until;
            }
        }

        /// Part of "as-a-service", which isn't about Asa.
        private boolean inCompound(int at) {
            return start > 0 && text.charAt(start - 1) == '-' || at < text.length() && text.charAt(at) == '-';
        }

        private boolean counts(When when, int at) {
            return switch (when) {
                case ALWAYS -> true;
                case CAPITAL -> capital(at);
                case INITIAL -> initial(at);
                case CAPITAL_AND_INITIAL -> capital(at) && initial(at);
            };
        }

        private boolean capital(int until) {
            int longest = start;
            int length = 0;
            for (int at = start; at < until; ) {
                int after = afterWord(at, until);
                if (after - at > length) {
                    longest = at;
                    length = after - at;
                }
                at = Math.max(after, at + 1);
            }
            return !lower(longest);
        }

        private boolean initial(int until) {
            for (int at = start; at < until; ) {
                int after = afterWord(at, until);
                boolean dotted = after < text.length() && text.charAt(after) == '.';
                if (after - at == 1 && lower(at) && !dotted && WORDS_OF_ONE_LETTER.indexOf(text.charAt(at)) >= 0) {
                    return false;
                }
                at = Math.max(after, at + 1);
            }
            return true;
        }

        private int afterWord(int from, int until) {
            int at = from;
            while (at < until && word(at)) {
                at++;
            }
            return at;
        }

        private boolean lower(int at) {
            return Character.isLowerCase(original.codePointAt(folded.at(at)));
        }
    }
}
