package gwarchod.core.desk;

import gwarchod.core.journal.Refusal;
import java.time.Instant;

/// What became of signing in again within a session.
public sealed interface Again {
    /// @param until when it has to be done once more
    record Done(Instant until) implements Again {}

    record Refused(Refusal why) implements Again {}
}
