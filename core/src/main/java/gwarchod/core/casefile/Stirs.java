package gwarchod.core.casefile;

import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which sections of a case somebody may have open while a meeting speaks of it, each with a mark that is another one when the section holds
/// something else. It says nothing about what changed: whoever reads the section in full is told to look again, and nobody else.
///
/// @param marks by section
public record Stirs(Map<String, Integer> marks) {
    public static final Stirs NONE = new Stirs(Map.of());

    /// Under what name a card keeps them.
    public static final String KEPT = "stirs";

    public Stirs {
        marks = Map.copyOf(marks);
    }

    /// Those of a card.
    public static Stirs of(Card card) {
        return card.kept().get(KEPT) instanceof Stirs stirs ? stirs : NONE;
    }

    /// With another mark for a section when `state` is another.
    public Stirs and(String section, Object state) {
        var all = new TreeMap<>(marks);
        all.put(section, state.hashCode());
        return new Stirs(all);
    }

    /// What of it `scope` reads in full anyway.
    public Stirs openTo(Scope scope) {
        return new Stirs(marks.entrySet().stream().filter(one -> scope.sees(one.getKey(), Level.FULL))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
