package gwarchod.core.store;

import gwarchod.core.journal.CheckpointStore;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.CursorStore;
import io.vertx.core.Future;
import java.time.Instant;

/// The ports of the store, all on one place. Implementations: [MongoStores], [MemoryStores].
public interface Stores extends AutoCloseable {
    CommitStore commits();

    /// Who looked at what, in blocks: the same promises in a place of their own, because they are many and nobody's case file.
    CommitStore reads();

    CheckpointStore checkpoints();

    CursorStore cursors();

    /// The documents of one collection, which is made when first written to. Not one of the names above.
    Documents documents(String collection);

    /// What time it is by the store's own clock, which everybody who uses it shares.
    Future<Instant> time();

    @Override
    void close();
}
