package gwarchod.iom.priority;

import gwarchod.core.ids.CaseId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the ranking, as one viewer may see it. Local, and validated by nobody: it says so wherever it is shown.
///
/// @param on the day it was made for
/// @param index whose harm values it rests on, one version throughout
/// @param version of the parameters
/// @param validated always false: whoever reads this elsewhere is told so too
/// @param total how many stand in it for this viewer
/// @param next the cursor of the next page; null on the last
public record RankingView(
        LocalDate on, String index, int version, boolean validated, int total, List<Line> items, @Nullable String next) {
    public RankingView {
        items = List.copyOf(items);
    }

    /// @param rank from 1 on, among those this viewer sees
    /// @param moved places gained since a week ago by what is known now, lost where negative
    /// @param points of 100, to a tenth; null where no score may be made
    /// @param flags beside the score, never in it
    /// @param unknown what the score can't know
    public record Line(
            CaseId caseId, int rank, int moved, String name, @Nullable Double points, @Nullable Parts parts,
            List<RankFlag> flags, Unknown unknown) {
        public Line {
            flags = List.copyOf(flags);
        }
    }

    /// The points of each part, to a tenth, and the most each can have.
    public record Parts(Part recency, Part frequency, Part gravity, Part victims) {}

    public record Part(double points, int most) {}

    /// @param noCrimes none are on record: the person stands at the end, and isn't left out
    /// @param withoutValue crimes whose offence has no value in the index
    /// @param withoutVictim crimes that name nobody on the case as the victim
    /// @param restricted processing is restricted, so that no score is made
    public record Unknown(boolean noCrimes, int withoutValue, int withoutVictim, boolean restricted) {}
}
