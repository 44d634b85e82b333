package gwarchod.mappa.exchange;

import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One file that was brought. State of a stream `level-import/ID`.
record LevelImport(@Nullable ImportEvent said, Instant at, @Nullable UserId by) {
    static final String KIND = "level-import";

    static final StreamType<LevelImport> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public LevelImport empty(StreamId stream) {
            return new LevelImport(null, Instant.EPOCH, null);
        }

        @Override
        public LevelImport evolve(LevelImport state, Fact fact) {
            return new LevelImport((ImportEvent) fact.event(), fact.recorded(), fact.actor().user());
        }
    };

    static StreamId stream(EntityId id) {
        return new StreamId(KIND, id.value());
    }
}
