package gwarchod.matrix;

import gwarchod.core.sharing.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The hand-written table `matrix/expected.txt`: role × section → what the role gets, and when.
record Table(Map<String, Map<String, Cell>> cells, Set<String> withRows) {
    /// What holds of the rows of a viewer's own agency alone.
    private static final Set<String> OF_OWN_ROWS = Set.of("invited", "referred", "own");

    /// What one role gets of one section: the most of what holds.
    record Cell(List<Way> ways) {
        Level level(Set<String> holding) {
            return ways.stream().map(way -> way.level(holding)).reduce(Level.NOTHING, Level::or);
        }
    }

    /// @param when the condition; empty: always
    record Way(Level level, String when, Level otherwise) {
        Level level(Set<String> holding) {
            return when.isEmpty() || holding.containsAll(List.of(when.split("\\+"))) ? level : otherwise;
        }
    }

    static Table read() {
        try (var in = Table.class.getResourceAsStream("/matrix/expected.txt")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table parse(String text) {
        var cells = new TreeMap<String, Map<String, Cell>>();
        var withRows = new HashSet<String>();
        var roles = List.<String>of();
        for (String line : text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
            var words = List.of(line.strip().split("\\s+"));
            var rest = words.subList(1, words.size());
            if (words.getFirst().equals("rows")) {
                withRows.addAll(rest);
            } else if (words.getFirst().equals("section")) {
                roles = rest;
            } else if (rest.size() != roles.size()) {
                throw new IllegalArgumentException("as many cells as roles: " + line);
            } else {
                for (int i = 0; i < roles.size(); i++) {
                    var before = cells.computeIfAbsent(roles.get(i), _ -> new TreeMap<>()).put(words.getFirst(), cell(rest.get(i)));
                    if (before != null) {
                        throw new IllegalArgumentException("twice: " + roles.get(i) + " × " + words.getFirst());
                    }
                }
            }
        }
        return new Table(cells, withRows);
    }

    private static Cell cell(String text) {
        var ways = new ArrayList<Way>();
        for (String way : text.split("\\|")) {
            var otherwise = way.split("/");
            var when = otherwise[0].split(":");
            ways.add(new Way(level(when[0]), when.length > 1 ? when[1] : "", otherwise.length > 1 ? level(otherwise[1]) : Level.NOTHING));
        }
        return new Cell(ways);
    }

    private static Level level(String word) {
        return word.equals("-") ? Level.NOTHING : Level.valueOf(word.toUpperCase(Locale.ROOT));
    }

    Set<String> roles() {
        return cells.keySet();
    }

    Set<String> sections() {
        var all = new TreeSet<String>();
        cells.values().forEach(row -> all.addAll(row.keySet()));
        return all;
    }

    /// What holders of these roles get of a section where these conditions hold.
    Level level(Collection<String> roles, String section, Set<String> holding) {
        return roles.stream()
                .map(role -> cells.getOrDefault(role, Map.of()).getOrDefault(section, new Cell(List.of())).level(holding))
                .reduce(Level.NOTHING, Level::or);
    }

    /// The same of a row that is another agency's.
    Level levelOfOthers(Collection<String> roles, String section, Set<String> holding) {
        var ofOthers = new HashSet<>(holding);
        ofOthers.removeAll(OF_OWN_ROWS);
        return level(roles, section, withRows.contains(section) ? ofOthers : holding);
    }

    /// Whether holders of these roles may know that there is such a case.
    boolean knows(Collection<String> roles, Set<String> holding) {
        return sections().stream().anyMatch(section -> level(roles, section, holding).atLeast(Level.PRESENCE));
    }
}
