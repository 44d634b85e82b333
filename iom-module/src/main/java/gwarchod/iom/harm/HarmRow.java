package gwarchod.iom.harm;

import gwarchod.core.journal.FreeWords;
import org.jspecify.annotations.Nullable;

/// One row of a workbook, as it was read.
///
/// @param row as the sheet numbers it, from 1
/// @param code its Home Office classification
/// @param hundredths what it weighs, in hundredths of a day; absent where that can't be read
/// @param problem why the row can't be taken as it stands
/// @param said what stood where the value should
public record HarmRow(
        int row, @Nullable @FreeWords String code, @FreeWords String title, @Nullable Integer hundredths, @Nullable RowProblem problem,
        @Nullable @FreeWords String said) {
    private static final int HUNDREDTHS = 100;

    /// In days; 0 where that can't be read.
    public double days() {
        return hundredths == null ? 0 : hundredths / (double) HUNDREDTHS;
    }
}
