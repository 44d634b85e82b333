package gwarchod.web;

import java.util.List;

/// A part of a form that is made of its parts: what it asks, and how it is answered.
///
/// @param choices of what is chosen; else none
public record FormPart(Kind kind, String name, String label, List<Choice> choices) {
    public FormPart {
        choices = List.copyOf(choices);
    }

    public enum Kind {
        RADIO,
        SELECT,
        DATE,
        MOMENT,
        LINE,
        AREA
    }
}
