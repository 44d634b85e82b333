package gwarchod.iom.priority;

import gwarchod.core.ids.CaseId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why one person stands where they stand, in the reader's language.
///
/// @param total how many stand in the ranking for this viewer
/// @param rankWeekAgo where they would have stood a week ago, by what is known now
/// @param reasons a sentence for each part of the score, and one for all that it can't know
/// @param changes what is different from a week ago
/// @param crimes what each crime weighs
public record StandingView(
        CaseId caseId, String name, LocalDate on, String index, int version, boolean validated, RankingView.Line line, int total,
        int rankWeekAgo, List<String> reasons, List<String> changes, List<Weighed> crimes) {
    public StandingView {
        reasons = List.copyOf(reasons);
        changes = List.copyOf(changes);
        crimes = List.copyOf(crimes);
    }

    /// @param offence or its class where nobody said which
    /// @param days of the index; null: it has no value for this offence
    /// @param local a local override is in force for it
    public record Weighed(LocalDate reportedOn, String offence, @Nullable Double days, boolean local) {}
}
