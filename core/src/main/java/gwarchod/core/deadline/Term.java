package gwarchod.core.deadline;

import gwarchod.core.setting.Setting;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The last days an order may have by statute.
///
/// @param least absent: as short as the court likes
/// @param most absent: as long as the court likes
/// @param rule the setting that says how it is counted
public record Term(@Nullable LocalDate least, @Nullable LocalDate most, Setting rule) {
    /// Whether a last day lies outside: a court's order is recorded all the same, and flagged.
    public boolean excludes(LocalDate lastDay) {
        return least != null && lastDay.isBefore(least) || most != null && lastDay.isAfter(most);
    }
}
