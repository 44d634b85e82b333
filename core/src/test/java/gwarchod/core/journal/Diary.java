package gwarchod.core.journal;

import gwarchod.core.ids.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/// A stream of notes, for tests of the journal: what was written, in order.
@NullMarked
record Diary(List<String> notes) {
    @In("diary.notes")
    record Written(String note, @Nullable PersonId about, @About("about") @Nullable String aside) implements Event {}

    @In("diary.notes")
    record HappenedEarlier(String note, Instant occurred) implements Event {}

    static final List<EventType<?>> EVENTS = List.of(
            new EventType<>("diary.written.1", Written.class), new EventType<>("diary.happened-earlier.1", HappenedEarlier.class));

    static final StreamType<Diary> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return "diary";
        }

        @Override
        public Diary empty(StreamId stream) {
            return new Diary(List.of());
        }

        @Override
        public Diary evolve(Diary diary, Fact fact) {
            var notes = new ArrayList<>(diary.notes());
            notes.add(fact.event() instanceof Written written ? written.note() : "earlier");
            return new Diary(List.copyOf(notes));
        }
    };

    static Written written(String note) {
        return new Written(note, null, null);
    }
}
