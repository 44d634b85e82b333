package gwarchod.clinic.calendar;

import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.util.List;

/// What happens to the address of somebody's calendar.
sealed interface CalendarEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("calendar.renewed.1", Renewed.class),
            new EventType<>("calendar.withdrawn.1", Withdrawn.class));

    /// @param hash SHA-256 of the secret in the address; whatever went before opens nothing any more
    @In("programme.sessions")
    record Renewed(String hash) implements CalendarEvent {}

    @In("programme.sessions")
    record Withdrawn() implements CalendarEvent {}
}
