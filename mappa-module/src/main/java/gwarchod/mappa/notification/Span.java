package gwarchod.mappa.notification;

import java.time.LocalDate;

/// Days in a row.
///
/// @param last included; [LocalDate#MAX]: without an end
record Span(LocalDate first, LocalDate last) {
    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean isDays() {
        return !last.isBefore(first);
    }

    /// From the first day of either to the last.
    Span with(Span other) {
        return new Span(first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    /// The days in both; none of them where [#isDays] is false.
    Span within(Span other) {
        return new Span(first.isAfter(other.first) ? first : other.first, last.isBefore(other.last) ? last : other.last);
    }
}
