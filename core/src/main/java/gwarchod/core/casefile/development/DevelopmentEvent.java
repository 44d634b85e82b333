package gwarchod.core.casefile.development;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is recorded about developments.
sealed interface DevelopmentEvent extends Event {
    @In("development.record")
    record DevelopmentRecorded(EntityId development, DevelopmentKind kind, Instant at, Text note) implements DevelopmentEvent {}

    /// Something that what was just recorded elsewhere in the file means for who is told: it happened when that was recorded, and nobody's words
    /// stand in it.
    @In("development.record")
    record DevelopmentFollowed(EntityId development, DevelopmentKind kind) implements DevelopmentEvent {}

    /// @param at absent: it doesn't happen
    @In("development.record")
    record DevelopmentChanged(EntityId development, @Nullable Instant at, Text why) implements DevelopmentEvent {}
}
