package gwarchod.clinic.stalking;

import gwarchod.clinic.stalking.StalkingEvent.Asked;
import gwarchod.clinic.stalking.StalkingEvent.TakenBack;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A question to a clinic.
///
/// @param by who asked it
/// @param takenBack why it needs no answer any more; none: it does, or has one
record ClinicQuestion(Asked said, UserId by, Instant at, CommitRef ref, @Nullable TakenBack takenBack) {
    EntityId id() {
        return said.question();
    }
}
