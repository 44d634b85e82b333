package gwarchod.core.store;

import gwarchod.core.journal.CheckpointStore;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.CursorStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/// The contracts through the driver, on whichever server `uri` names; a database of its own for each test.
abstract class MongoContracts {
    private MongoStores stores;

    abstract String uri();

    abstract String freshDatabase();

    @BeforeEach
    void connect() {
        stores = MongoStores.connect(uri(), freshDatabase());
    }

    @AfterEach
    void disconnect() {
        stores.close();
    }

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
