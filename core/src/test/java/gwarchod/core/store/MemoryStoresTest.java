package gwarchod.core.store;

import gwarchod.core.journal.CheckpointStore;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.CursorStore;
import org.junit.jupiter.api.Nested;

class MemoryStoresTest {
    private final MemoryStores stores = new MemoryStores();

    @Nested
    class OfCommits extends CommitStoreContract {
        @Override
        protected CommitStore store() {
            return stores.commits();
        }
    }

    @Nested
    class OfCheckpoints extends CheckpointStoreContract {
        @Override
        protected CheckpointStore store() {
            return stores.checkpoints();
        }
    }

    @Nested
    class OfCursors extends CursorStoreContract {
        @Override
        protected CursorStore store() {
            return stores.cursors();
        }
    }

    @Nested
    class OfDocuments extends DocumentsContract {
        @Override
        protected Documents documents() {
            return stores.documents("sessions");
        }
    }
}
