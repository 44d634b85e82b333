package gwarchod.core.sharing;

import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Asks who sees what, and why: the agreement in force, for anybody signed in. It says nothing about a person.
public record WhoSeesWhat() {
    /// @param version opaque to readers but rising
    /// @param sections by title
    public record Table(String title, long version, Instant adopted, List<SectionRows> sections) {
        public Table {
            sections = List.copyOf(sections);
        }
    }

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
            String role, String roleName, Level level, Set<Condition> when, Level otherwise, String controller, String regime, Basis basis,
            String necessity, String retention, String assessment) {}

    static Table table(Adopted.Version version, Words words, Lang lang) {
        var terms = version.agreement().terms();
        var bySection = new TreeMap<String, List<Row>>();
        for (Grant grant : terms.grants()) {
            bySection.computeIfAbsent(grant.section(), _ -> new ArrayList<>()).add(row(grant, words, lang));
        }
        var sections = bySection.entrySet().stream()
                .map(entry -> new SectionRows(entry.getKey(), said(words, lang, "section.", entry.getKey()), sorted(entry.getValue())))
                .sorted(java.util.Comparator.comparing(SectionRows::title))
                .toList();
        return new Table(said(words, lang, "agreement.title.", terms.title()), version.agreement().version(), version.from(), sections);
    }

    private static List<Row> sorted(List<Row> rows) {
        return rows.stream()
                .sorted(java.util.Comparator.comparing(Row::level).reversed().thenComparing(Row::roleName))
                .toList();
    }

    private static Row row(Grant grant, Words words, Lang lang) {
        return new Row(grant.role(), said(words, lang, "role.", grant.role()), grant.level(), grant.when(), grant.otherwise(),
                said(words, lang, "controller.", grant.controller()), said(words, lang, "regime.", grant.regime()), grant.basis(),
                said(words, lang, "necessity.", grant.necessity()), said(words, lang, "retention.", grant.retention()),
                said(words, lang, "dpia.", grant.assessment()));
    }

    /// The word for a code, or the text itself: an area may write its own agreement in its own words.
    private static String said(Words words, Lang lang, String prefix, String code) {
        return words.has(prefix + code) ? words.say(lang, prefix + code) : code;
    }
}
