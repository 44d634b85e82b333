package gwarchod.clinic.calendar;

import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The address of one user's calendar.
///
/// @param hash of the secret in it; none: there is no address
record CalendarFeed(UserId user, @Nullable String hash, @Nullable Instant since) {
    static final String KIND = "calendar";

    static final StreamType<CalendarFeed> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public CalendarFeed empty(StreamId stream) {
            return new CalendarFeed(new UserId(stream.id()), null, null);
        }

        @Override
        public CalendarFeed evolve(CalendarFeed state, Fact fact) {
            return switch ((CalendarEvent) fact.event()) {
                case CalendarEvent.Renewed(var hash) -> new CalendarFeed(state.user(), hash, fact.recorded());
                case CalendarEvent.Withdrawn _ -> new CalendarFeed(state.user(), null, null);
            };
        }
    };

    static StreamId stream(UserId user) {
        return new StreamId(KIND, user.value());
    }
}
