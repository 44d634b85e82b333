package gwarchod.core.sharing;

import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Asks who sees what, and why: the agreement in force, for anybody signed in. It says nothing about a person.
public record WhoSeesWhat() {
    /// @param version opaque to readers but rising
    /// @param sections by title
    /// @param roles by name: the same rows once more, and what else holds of a role
    public record Table(String title, long version, Instant adopted, List<SectionRows> sections, List<RoleRows> roles) {
        public Table {
            sections = List.copyOf(sections);
            roles = List.copyOf(roles);
        }
    }

    /// @param rows what it gets anything of, those it gets most of first
    /// @param may what it may do, by name
    /// @param meetings the kinds of meeting it takes part in
    public record RoleRows(
            String role, String roleName, Caseload caseload, Entries entries, List<Row> rows, List<May> may, List<String> meetings) {
        public RoleRows {
            rows = List.copyOf(rows);
            may = List.copyOf(may);
            meetings = List.copyOf(meetings);
        }
    }

    /// @param when all must hold; none: always
    public record May(String command, String what, Set<Condition> when) {}

    /// @param rows those that get most first
    public record SectionRows(String section, String title, List<Row> rows) {
        public SectionRows {
            rows = List.copyOf(rows);
        }
    }

    /// A row in words; the enums have theirs as everywhere.
    ///
    /// @param when all must hold; none: always
    public record Row(
            String role, String roleName, String section, String sectionTitle, Level level, Set<Condition> when, Level otherwise,
            String controller, String regime,
            Basis basis, String necessity, String retention, String assessment) {}

    static Table table(Adopted.Version version, Words words, Lang lang) {
        var terms = version.agreement().terms();
        var bySection = new TreeMap<String, List<Row>>();
        for (Grant grant : terms.grants()) {
            bySection.computeIfAbsent(grant.section(), _ -> new ArrayList<>()).add(row(grant, words, lang));
        }
        var sections = bySection.entrySet().stream()
                .map(entry -> new SectionRows(entry.getKey(), said(words, lang, "section.", entry.getKey()), sorted(entry.getValue())))
                .sorted(Comparator.comparing(SectionRows::title))
                .toList();
        return new Table(said(words, lang, "agreement.title.", terms.title()), version.number(), version.from(), sections,
                roles(terms, words, lang));
    }

    private static List<RoleRows> roles(Terms terms, Words words, Lang lang) {
        return terms.meetings().keySet().stream().map(role -> {
            var rows = terms.grants().stream()
                    .filter(grant -> grant.role().equals(role) && grant.level() != Level.NOTHING)
                    .map(grant -> row(grant, words, lang))
                    .sorted(Comparator.comparing(Row::level).reversed().thenComparing(Row::sectionTitle))
                    .toList();
            var may = terms.permits().stream()
                    .filter(permit -> permit.role().equals(role))
                    .flatMap(permit -> permit.commands().stream()
                            .map(command -> new May(command, said(words, lang, "command.", command), permit.when())))
                    .sorted(Comparator.comparing(May::what))
                    .toList();
            var meetings = terms.meetings().get(role).stream().map(kind -> said(words, lang, "meeting.kind.", kind)).sorted().toList();
            var rules = terms.rules(role);
            return new RoleRows(role, said(words, lang, "role.", role), rules.caseload(), rules.entries(), rows, may, meetings);
        }).sorted(Comparator.comparing(RoleRows::roleName)).toList();
    }

    private static List<Row> sorted(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(Row::level).reversed().thenComparing(Row::roleName))
                .toList();
    }

    static Row row(Grant grant, Words words, Lang lang) {
        return new Row(grant.role(), said(words, lang, "role.", grant.role()), grant.section(),
                said(words, lang, "section.", grant.section()), grant.level(), grant.when(), grant.otherwise(),
                said(words, lang, "controller.", grant.controller()), said(words, lang, "regime.", grant.regime()), grant.basis(),
                said(words, lang, "necessity.", grant.necessity()), said(words, lang, "retention.", grant.retention()),
                said(words, lang, "dpia.", grant.assessment()));
    }

    /// The word for a code, or the text itself: an area may write its own agreement in its own words.
    static String said(Words words, Lang lang, String prefix, String code) {
        return words.has(prefix + code) ? words.say(lang, prefix + code) : code;
    }
}
