package gwarchod.core.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened, as its owner records it: a flat record of ids and values. Its owner seals its own events.
/// Each component names the section that shows it ([In]) and whose it is ([About]); the stored name is given in an [EventType].
public interface Event {
    /// When it happened, where that isn't when it was recorded. A record with a component of this name overrides it.
    default @Nullable Instant occurred() {
        return null;
    }
}
