package gwarchod.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field of a form that is written as a list of its fields.
///
/// @param name of the field, or what the names of all its boxes begin with
/// @param choices none for what is written rather than chosen
public record Input(Kind kind, String name, String label, @Nullable String hint, List<Choice> choices) {
    /// How it is filled in.
    public enum Kind {
        HIDDEN,
        LINE,
        AREA,
        DATE,
        MOMENT,
        SELECT,
        RADIO,
        TICKS
    }

    public Input {
        choices = List.copyOf(choices);
    }
}
