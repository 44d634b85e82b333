package gwarchod.clinic.stalking;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody at a clinic has written about a case and shows to nobody: beside the case file, so that nothing of the case changes by it.
///
/// @param savedAt none: there is none
record Draft(List<DraftEvent.Note> notes, @Nullable Instant savedAt) {
    static final String KIND = "clinic-draft";

    private static final Draft NONE = new Draft(List.of(), null);

    static final StreamType<Draft> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Draft empty(StreamId stream) {
            return NONE;
        }

        @Override
        public Draft evolve(Draft state, Fact fact) {
            return switch ((DraftEvent) fact.event()) {
                case DraftEvent.Written(_, _, var notes) -> new Draft(notes, fact.recorded());
                case DraftEvent.Discarded _ -> NONE;
            };
        }
    };

    Draft {
        notes = List.copyOf(notes);
    }

    /// One for each author and case, found by no other.
    static StreamId stream(UserId author, CaseId on) {
        return new StreamId(KIND, UUID.nameUUIDFromBytes((author + " " + on).getBytes(StandardCharsets.UTF_8)).toString());
    }

    boolean exists() {
        return savedAt != null;
    }
}
