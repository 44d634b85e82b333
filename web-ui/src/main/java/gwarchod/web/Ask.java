package gwarchod.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question of a plain form.
///
/// @param choices of a choice; of anything else none
public record Ask(Kind kind, String name, String label, @Nullable String hint, List<Choice> choices) {
    /// How it is answered.
    public enum Kind {
        /// Not asked: it says what the form is about.
        HIDDEN,
        LINE,
        TEXT,
        DAY,
        MOMENT,
        /// All shown, for a few.
        CHOICE,
        /// One at a time, for many.
        SELECT
    }

    public Ask {
        choices = List.copyOf(choices);
    }

    static Ask hidden(String name) {
        return new Ask(Kind.HIDDEN, name, "", null, List.of());
    }

    static Ask of(Kind kind, String name, String label) {
        return new Ask(kind, name, label, null, List.of());
    }

    static Ask of(Kind kind, String name, String label, List<Choice> choices) {
        return new Ask(kind, name, label, null, choices);
    }

    Ask hinted(String said) {
        return new Ask(kind, name, label, said, choices);
    }
}
