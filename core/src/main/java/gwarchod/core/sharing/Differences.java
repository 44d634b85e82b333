package gwarchod.core.sharing;

import gwarchod.core.sharing.WhoSeesWhat.Row;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What another agreement would change, or changed, in words.
///
/// @param cells what roles get of sections, in order of role and section
/// @param permits what roles may do
/// @param rules what holds of a role as a whole
public record Differences(List<Cell> cells, List<Permitted> permits, List<Ruled> rules) {
    public enum Kind {
        ADDED, REMOVED, CHANGED
    }

    /// @param before none: nothing
    public record Cell(Kind kind, String role, String roleName, String section, String sectionTitle, List<Row> before, List<Row> after) {
        public Cell {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /// @param when all must hold; none: always
    public record Permitted(Kind kind, String role, String roleName, String command, String what, Set<Condition> when) {}

    public record Ruled(
            String role, String roleName, Caseload caseloadBefore, Caseload caseload, Entries entriesBefore, Entries entries,
            List<String> meetingsBefore, List<String> meetings) {}

    public Differences {
        cells = List.copyOf(cells);
        permits = List.copyOf(permits);
        rules = List.copyOf(rules);
    }

    private record Key(String role, String section) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byRole = role.compareTo(other.role);
            return byRole != 0 ? byRole : section.compareTo(other.section);
        }
    }

    /// A command a role may give, and when.
    private record May(String role, String command, Set<Condition> when) {}

    /// Whether they say the same, in whatever order.
    static boolean same(Terms one, Terms other) {
        return one.title().equals(other.title()) && Set.copyOf(one.grants()).equals(Set.copyOf(other.grants()))
                && may(one).equals(may(other)) && one.meetings().equals(other.meetings()) && one.roles().equals(other.roles());
    }

    static Differences between(Terms before, Terms after, Words words, Lang lang) {
        return new Differences(cells(before, after, words, lang), permits(before, after, words, lang), rules(before, after, words, lang));
    }

    private static List<Cell> cells(Terms before, Terms after, Words words, Lang lang) {
        var then = byCell(before);
        var now = byCell(after);
        var keys = new TreeSet<>(then.keySet());
        keys.addAll(now.keySet());
        var cells = new ArrayList<Cell>();
        for (Key key : keys) {
            var was = then.getOrDefault(key, List.of());
            var is = now.getOrDefault(key, List.of());
            if (!new HashSet<>(was).equals(new HashSet<>(is))) {
                cells.add(new Cell(kind(grants(was), grants(is)), key.role(), WhoSeesWhat.said(words, lang, "role.", key.role()), key.section(),
                        WhoSeesWhat.said(words, lang, "section.", key.section()), rows(was, words, lang), rows(is, words, lang)));
            }
        }
        return cells;
    }

    private static Kind kind(boolean before, boolean after) {
        return before ? after ? Kind.CHANGED : Kind.REMOVED : after ? Kind.ADDED : Kind.CHANGED;
    }

    private static boolean grants(List<Grant> rows) {
        return rows.stream().anyMatch(row -> row.level() != Level.NOTHING);
    }

    private static Map<Key, List<Grant>> byCell(Terms terms) {
        return terms.grants().stream().collect(Collectors.groupingBy(
                grant -> new Key(grant.role(), grant.section()), TreeMap::new, Collectors.toList()));
    }

    private static List<Row> rows(List<Grant> grants, Words words, Lang lang) {
        return grants.stream().map(grant -> WhoSeesWhat.row(grant, words, lang)).toList();
    }

    private static Set<May> may(Terms terms) {
        return terms.permits().stream()
                .flatMap(permit -> permit.commands().stream().map(command -> new May(permit.role(), command, permit.when())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Permitted> permits(Terms before, Terms after, Words words, Lang lang) {
        var was = may(before);
        var is = may(after);
        return Stream.concat(
                is.stream().filter(one -> !was.contains(one)).map(one -> permitted(Kind.ADDED, one, words, lang)),
                was.stream().filter(one -> !is.contains(one)).map(one -> permitted(Kind.REMOVED, one, words, lang))).toList();
    }

    private static Permitted permitted(Kind kind, May may, Words words, Lang lang) {
        return new Permitted(kind, may.role(), WhoSeesWhat.said(words, lang, "role.", may.role()), may.command(),
                WhoSeesWhat.said(words, lang, "command.", may.command()), may.when());
    }

    private static List<Ruled> rules(Terms before, Terms after, Words words, Lang lang) {
        var roles = new TreeSet<String>();
        Stream.of(before.roles().keySet(), after.roles().keySet(), before.meetings().keySet(), after.meetings().keySet())
                .flatMap(Collection::stream).forEach(roles::add);
        Function<Set<String>, List<String>> said = kinds -> kinds.stream()
                .map(kind -> WhoSeesWhat.said(words, lang, "meeting.kind.", kind)).toList();
        return roles.stream()
                .filter(role -> !before.rules(role).equals(after.rules(role))
                        || !Objects.equals(meetings(before, role), meetings(after, role)))
                .map(role -> new Ruled(role, WhoSeesWhat.said(words, lang, "role.", role), before.rules(role).caseload(),
                        after.rules(role).caseload(), before.rules(role).entries(), after.rules(role).entries(),
                        said.apply(meetings(before, role)), said.apply(meetings(after, role))))
                .toList();
    }

    private static Set<String> meetings(Terms terms, String role) {
        return terms.meetings().getOrDefault(role, Set.of());
    }
}
