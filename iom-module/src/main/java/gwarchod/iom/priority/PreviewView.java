package gwarchod.iom.priority;

import gwarchod.core.ids.CaseId;
import java.time.LocalDate;
import java.util.List;

/// What would be different today by other parameters. Nothing was recorded.
///
/// @param validated always false, as of the ranking itself
/// @param total how many stand in the ranking for this viewer
/// @param moved how many of them would stand elsewhere
/// @param items those who would move furthest
public record PreviewView(LocalDate on, boolean validated, int total, int moved, List<Move> items) {
    static final int SHOWN_MAX = 20;

    public PreviewView {
        items = List.copyOf(items);
    }

    /// @param place now, among those this viewer sees
    /// @param wouldBe by the other parameters
    /// @param points now, and what they would be, to a tenth
    public record Move(CaseId caseId, String name, int place, int wouldBe, double points, double pointsWouldBe) {}
}
