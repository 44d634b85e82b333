package gwarchod.web;

import java.util.List;

/// Who reads what is written into a form.
///
/// @param roles by name, who gets its section in full; what they have to do with the case stands in the agreement
/// @param held only the writer's own agency, until they share it
/// @param meetings of today at which it may be decided
public record Readers(List<String> roles, boolean held, List<Choice> meetings) {
    Readers(List<String> roles, boolean held) {
        this(roles, held, List.of());
    }

    /// Of a form about which nothing is said.
    public static final Readers NONE = new Readers(List.of(), false);

    Readers at(List<Choice> meetings) {
        return new Readers(roles, held, meetings);
    }

    public Readers {
        roles = List.copyOf(roles);
        meetings = List.copyOf(meetings);
    }
}
