package gwarchod.core.casefile.people;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where one stands in the tree of [Spellings] after some letters: most have one or two that may follow, so a list is fastest.
final class SpellingNode<T> {
    char[] letters = {};
    SpellingNode<T>[] next = nodes(0);
    boolean breaks;
    @Nullable T meant;
    Spellings.When when = Spellings.When.ALWAYS;
    int kept;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> SpellingNode<T>[] nodes(int count) {
        return new SpellingNode[count];
    }

    @Nullable SpellingNode<T> after(char letter) {
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] == letter) {
                return next[i];
            }
        }
        return null;
    }

    SpellingNode<T> grown(char letter) {
        var held = after(letter);
        if (held != null) {
            return held;
        }
        int count = letters.length;
        letters = Arrays.copyOf(letters, count + 1);
        next = Arrays.copyOf(next, count + 1);
        letters[count] = letter;
        next[count] = new SpellingNode<>();
        return next[count];
    }
}
