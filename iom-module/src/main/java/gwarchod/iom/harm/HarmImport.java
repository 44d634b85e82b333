package gwarchod.iom.harm;

import gwarchod.core.casefile.Days;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import gwarchod.iom.harm.HarmEvent.Begun;
import gwarchod.iom.harm.HarmEvent.Read;
import gwarchod.iom.harm.HarmEvent.Settled;
import gwarchod.iom.harm.HarmEvent.Unreadable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One workbook that was brought in: what was read, what is in question, and what somebody chose. State of a stream `harm-index/ID`.
///
/// @param choices by what they are about
record HarmImport(
        @Nullable Begun begun, @Nullable Instant at, @Nullable UserId by, @Nullable Read read, @Nullable String failure,
        Map<String, Settled> choices) {
    static final String KIND = "harm-index";
    static final String SECTION_ID = "iom.priority";
    static final HarmImport NONE = new HarmImport(null, null, null, null, null, Map.of());

    static final StreamType<HarmImport> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public HarmImport empty(StreamId stream) {
            return NONE;
        }

        @Override
        public HarmImport evolve(HarmImport state, Fact fact) {
            return state.after((HarmEvent) fact.event(), fact);
        }
    };

    HarmImport {
        choices = Map.copyOf(choices);
    }

    static StreamId stream(EntityId id) {
        return new StreamId(KIND, id.value());
    }

    private HarmImport after(HarmEvent event, Fact fact) {
        return switch (event) {
            case Begun first -> new HarmImport(first, fact.recorded(), fact.actor().user(), null, null, Map.of());
            case Read all -> new HarmImport(begun, at, by, all, null, choices);
            case Unreadable(var code) -> new HarmImport(begun, at, by, null, code, choices);
            case Settled settled -> {
                var more = new HashMap<>(choices);
                more.put(settled.about(), settled);
                yield new HarmImport(begun, at, by, read, failure, more);
            }
        };
    }

    LocalDate on() {
        return Days.of(Objects.requireNonNull(at));
    }

    List<HarmRow> rows() {
        return read == null ? List.of() : read.rows();
    }

    /// Everything a person has to decide, decided or not, in the order of the rows.
    List<HarmQuestion> questions() {
        var questions = new ArrayList<HarmQuestion>();
        rows().stream().filter(row -> row.problem() != null)
                .forEach(row -> questions.add(new HarmQuestion("row " + row.row(), HarmQuestion.Kind.DAMAGED, List.of(row))));
        byKey(HarmImport::titleKey).forEach((key, rows) -> ask(questions, key, HarmQuestion.Kind.TITLE_TWICE, rows));
        byKey(HarmImport::codeKey).forEach((key, rows) -> ask(questions, key, HarmQuestion.Kind.CODE_TWICE, rows));
        questions.sort(Comparator.comparingInt(question -> question.rows().getFirst().row()));
        return questions;
    }

    /// Rows that say the same need no choice.
    private static void ask(List<HarmQuestion> questions, String key, HarmQuestion.Kind kind, List<HarmRow> rows) {
        if (rows.stream().map(HarmRow::hundredths).distinct().count() > 1) {
            questions.add(new HarmQuestion(key, kind, rows));
        }
    }

    List<HarmQuestion> open() {
        return questions().stream().filter(question -> !choices.containsKey(question.about())).toList();
    }

    /// Rows that say the same of the same offence again.
    int twice() {
        return rows().size() - (int) rows().stream().map(row -> List.of(titleKey(row), codeKey(row), String.valueOf(row.hundredths()))).distinct().count();
    }

    boolean whole() {
        return read != null && open().isEmpty();
    }

    /// What each offence weighs, in hundredths of a day; empty while anything is open.
    Map<String, Integer> values() {
        var values = new HashMap<String, Integer>();
        if (whole()) {
            byKey(HarmImport::titleKey).forEach((key, rows) -> put(values, key, rows));
            byKey(HarmImport::codeKey).forEach((key, rows) -> put(values, key, rows));
        }
        return values;
    }

    private void put(Map<String, Integer> values, String key, List<HarmRow> rows) {
        var all = rows.stream().map(HarmRow::hundredths).filter(Objects::nonNull).sorted().toList();
        var chosen = choices.get(key);
        var value = chosen == null ? all.getFirst() : switch (chosen.choice()) {
            case HIGHEST -> all.getLast();
            case LOWEST -> all.getFirst();
            case ROW -> rows.stream().filter(row -> Integer.valueOf(row.row()).equals(chosen.row())).findFirst().map(HarmRow::hundredths).orElse(null);
            case NONE -> null;
        };
        if (value != null) {
            values.put(key, value);
        }
    }

    private interface Key {
        String of(HarmRow row);
    }

    private Map<String, List<HarmRow>> byKey(Key key) {
        var all = new LinkedHashMap<String, List<HarmRow>>();
        rows().stream().filter(row -> row.problem() == null && !key.of(row).isEmpty())
                .forEach(row -> all.computeIfAbsent(key.of(row), _ -> new ArrayList<>()).add(row));
        return all;
    }

    private static String titleKey(HarmRow row) {
        return Offences.key(row.title());
    }

    private static String codeKey(HarmRow row) {
        return row.code() == null ? "" : Offences.key(row.code());
    }
}
