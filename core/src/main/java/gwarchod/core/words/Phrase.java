package gwarchod.core.words;

import java.util.List;

/// A text not yet said in any language: its key and its arguments (texts, numbers, dates, times, enum constants, ids, or phrases in turn).
public record Phrase(String key, List<Object> args) {
    public Phrase {
        args = List.copyOf(args);
    }

    public static Phrase of(String key, Object... args) {
        return new Phrase(key, List.of(args));
    }
}
