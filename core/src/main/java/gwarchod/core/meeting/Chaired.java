package gwarchod.core.meeting;

import gwarchod.core.casefile.Text;
import java.time.LocalDate;

/// What a chair decided about an item of an agenda.
sealed interface Chaired {
    /// It comes first, however urgent it is.
    record Pinned() implements Chaired {}

    /// It is left off, here and at every later meeting of the kind before `until`.
    record Deferred(LocalDate until, Text reason) implements Chaired {}

    /// It is left off here.
    record Removed(Text reason) implements Chaired {}
}
