package gwarchod.core.casefile.views;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is recorded about victims' views.
sealed interface ViewEvent extends Event {
    @In("views.on-orders")
    @About("person")
    record ViewRecorded(
            EntityId view, PersonId person, @Nullable EntityId order, ViewOccasion occasion, LocalDate on, ViewSought sought, Text said)
            implements ViewEvent {}
}
