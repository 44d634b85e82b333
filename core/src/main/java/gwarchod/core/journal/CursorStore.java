package gwarchod.core.journal;

import io.vertx.core.Future;
import java.util.Map;

/// Port: how far the relay has carried the effects of each stream. A lost write only makes it carry them again.
public interface CursorStore {
    /// The number of the last commit whose effects have all been stored, by stream, of every stream that has one.
    Future<Map<StreamId, Long>> all();

    /// Remembers it; a smaller number than the one remembered is ignored.
    Future<Void> advance(StreamId stream, long number);
}
