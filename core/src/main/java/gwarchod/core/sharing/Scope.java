package gwarchod.core.sharing;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one viewer gets of one case: section → level; a section not in it is granted nothing. Equal scopes see equal views.
public final class Scope {
    public static final Scope NOTHING = new Scope(new TreeMap<>());

    private final SortedMap<String, Level> levels;
    private final String key;

    Scope(SortedMap<String, Level> levels) {
        var granted = new TreeMap<>(levels);
        granted.values().removeIf(level -> level == Level.NOTHING);
        this.levels = Collections.unmodifiableSortedMap(granted);
        this.key = granted.toString();
    }

    public Level level(String section) {
        return levels.getOrDefault(section, Level.NOTHING);
    }

    public boolean sees(String section, Level atLeast) {
        return level(section).atLeast(atLeast);
    }

    /// Whether the viewer may know that the case exists: some section shows at least its presence.
    public boolean knows() {
        return levels.values().stream().anyMatch(level -> level.atLeast(Level.PRESENCE));
    }

    public SortedMap<String, Level> levels() {
        return levels;
    }

    /// What both allow: for a look into the past, under the rules of that day and today's.
    public Scope and(Scope other) {
        var both = new TreeMap<String, Level>();
        levels.forEach((section, level) -> both.put(section, level.and(other.level(section))));
        return new Scope(both);
    }

    /// The same for equal scopes; part of cache keys, never shown.
    public String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scope scope && key.equals(scope.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
