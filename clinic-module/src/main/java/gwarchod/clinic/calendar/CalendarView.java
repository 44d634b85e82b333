package gwarchod.clinic.calendar;

import gwarchod.clinic.programme.Arranging;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sessions somebody delivers, as a calendar may say them: nothing about those who come.
///
/// @param next always null: what is beyond the last isn't said
public record CalendarView(List<Arranging.Dated> items, @Nullable String next) {
    public CalendarView {
        items = List.copyOf(items);
    }

    /// Whether the one who asks has an address for a calendar, and since when.
    public record Standing(@Nullable Instant since) {}
}
