package gwarchod.core.journal;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/// Port: where checkpoints lie. Every implementation passes `CheckpointStoreContract`.
public interface CheckpointStore {
    /// Stores it durably; false when that number is taken (another node was first).
    Future<Boolean> insert(Checkpoint checkpoint);

    Future<Optional<Checkpoint>> last();

    /// Those numbered above `number`, in order, at most `max`.
    Future<List<Checkpoint>> after(long number, int max);
}
