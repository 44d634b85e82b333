package gwarchod.core.journal;

import io.vertx.core.Future;
import java.util.Optional;

/// Port: where checkpoints lie. Every implementation passes `CheckpointStoreContract`.
public interface CheckpointStore {
    /// Stores it durably; false when that number is taken (another node was first).
    Future<Boolean> insert(Checkpoint checkpoint);

    Future<Optional<Checkpoint>> last();
}
