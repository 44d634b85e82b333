package gwarchod.mappa.exchange;

import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.ids.CaseId;
import gwarchod.mappa.exchange.ImportEvent.Line;
import gwarchod.mappa.exchange.ImportEvent.Refused;
import gwarchod.mappa.exchange.ImportEvent.Taken;
import gwarchod.mappa.exchange.ImportEvent.Wrong;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose each line is and what is wrong with it: one that is wrong, and nothing of the file is taken over. Pure.
final class Lines {
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Map<Identifier, Set<CaseId>> cases;
    private final LocalDate today;
    private final Map<CaseId, Integer> taken = new HashMap<>();

    /// @param cases of whom whoever brought the file may know, by their references as [#key] writes them
    Lines(Map<Identifier, Set<CaseId>> cases, LocalDate today) {
        this.cases = cases;
        this.today = today;
    }

    /// A reference however it is spaced and cased.
    static Identifier key(Identifier said) {
        return new Identifier(said.kind(), said.value().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    ImportEvent decided(String fileName, List<LevelFile.Row> rows) {
        var right = new ArrayList<Line>();
        var wrong = new ArrayList<Wrong>();
        for (LevelFile.Row row : rows) {
            var found = new HashSet<CaseId>();
            row.references().forEach(one -> found.addAll(cases.getOrDefault(key(one), Set.of())));
            var problem = problem(row, found);
            if (problem != null) {
                wrong.add(new Wrong(row.line(), problem));
            } else if (row.category() != null && row.level() != null && row.since() != null && row.reviewOn() != null) {
                var on = found.iterator().next();
                taken.put(on, row.line());
                right.add(new Line(row.line(), on, row.category(), row.level(), row.since(), row.reviewOn()));
            }
        }
        return wrong.isEmpty() ? new Taken(fileName, right) : new Refused(fileName, rows.size(), wrong);
    }

    private @Nullable LineProblem problem(LevelFile.Row row, Set<CaseId> found) {
        if (found.size() != 1) {
            return found.isEmpty() ? LineProblem.PERSON_UNKNOWN : LineProblem.PERSON_AMBIGUOUS;
        } else if (taken.containsKey(found.iterator().next())) {
            return LineProblem.PERSON_TWICE;
        } else if (row.category() == null) {
            return LineProblem.CATEGORY_WRONG;
        } else if (row.level() == null) {
            return LineProblem.LEVEL_WRONG;
        } else if (row.since() == null || row.since().isAfter(today) || row.since().isBefore(EARLIEST)) {
            return LineProblem.START_DATE_WRONG;
        }
        return row.reviewOn() == null || row.reviewOn().isBefore(row.since()) || !row.reviewOn().isBefore(LATEST) ? LineProblem.REVIEW_DATE_WRONG : null;
    }
}
