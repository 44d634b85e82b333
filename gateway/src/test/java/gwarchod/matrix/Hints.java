package gwarchod.matrix;

import gwarchod.core.sharing.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What can't be read off the product: `matrix/guesses.txt` says what a field must hold for a rule to accept it, `matrix/needs.txt` who may
/// read it where that isn't whoever gets the section in full.
record Hints(Map<String, String> guesses, Map<String, List<String>> needs) {
    static Hints read() {
        var guesses = new HashMap<String, String>();
        lines("guesses.txt").forEach(words -> guesses.put(words.getFirst(), String.join(" ", words.subList(1, words.size()))));
        var needs = new HashMap<String, List<String>>();
        lines("needs.txt").forEach(words -> needs.put(words.getFirst(), words.subList(1, words.size())));
        return new Hints(guesses, needs);
    }

    private static List<List<String>> lines(String file) {
        try (var in = Hints.class.getResourceAsStream("/matrix/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a field must hold; empty where anything will do.
    String of(String field) {
        return guesses.getOrDefault(field, "");
    }

    /// What was said about who may read a field: of the field itself, or of all of its command's (`order.record/*`).
    List<String> need(String field) {
        return needs.getOrDefault(field, needs.getOrDefault(field.substring(0, field.indexOf('/')) + "/*", List.of()));
    }

    /// The level that a word of `needs.txt` names, where it names one.
    static Optional<Level> level(String word) {
        return List.of("full", "summary", "presence").contains(word)
                ? Optional.of(Level.valueOf(word.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }
}
