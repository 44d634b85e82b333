package gwarchod.core.meeting;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// A meeting as it stands. Immutable.
sealed interface Meeting {
    /// How a stream `meeting/ID` is folded.
    StreamType<Meeting> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return "meeting";
        }

        @Override
        public Meeting empty(StreamId stream) {
            return new None(new MeetingId(stream.id()));
        }

        @Override
        public Meeting evolve(Meeting meeting, Fact fact) {
            return Meeting.evolve(meeting, (MeetingEvent) fact.event());
        }
    };

    MeetingId id();

    /// Nobody scheduled it.
    record None(MeetingId id) implements Meeting {}

    /// @param agency who calls it
    /// @param chaired what its chair decided about items
    record Scheduled(MeetingId id, String kind, Instant startsAt, AgencyId agency, Map<ItemRef, Chaired> chaired) implements Meeting {
        public Scheduled {
            chaired = Map.copyOf(chaired);
        }

        /// The date in the United Kingdom.
        LocalDate date() {
            return LocalDate.ofInstant(startsAt, Words.ZONE);
        }

        Scheduled with(ItemRef item, Chaired decided) {
            var next = new HashMap<>(chaired);
            next.put(item, decided);
            return new Scheduled(id, kind, startsAt, agency, next);
        }
    }

    static StreamId stream(MeetingId id) {
        return new StreamId(TYPE.kind(), id.value());
    }

    private static Meeting evolve(Meeting meeting, MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.MeetingScheduled(var kind, var startsAt, var agency) ->
                    new Scheduled(meeting.id(), kind, startsAt, agency, Map.of());
            case MeetingEvent.ItemPinned(var on, var item) -> with(meeting, new ItemRef(on, item), new Chaired.Pinned());
            case MeetingEvent.ItemDeferred(var on, var item, var until, var reason) ->
                    with(meeting, new ItemRef(on, item), new Chaired.Deferred(until, reason));
            case MeetingEvent.ItemRemoved(var on, var item, var reason) -> with(meeting, new ItemRef(on, item), new Chaired.Removed(reason));
        };
    }

    private static Meeting with(Meeting meeting, ItemRef item, Chaired decided) {
        return switch (meeting) {
            case None none -> none;
            case Scheduled scheduled -> scheduled.with(item, decided);
        };
    }
}
