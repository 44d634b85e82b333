package gwarchod.core.store;

import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.List;

/// A database in memory whose collections are journaled and whose indexes are real.
final class JournaledDatabase extends AbstractSynchronizedMongoDatabase<Integer> {
    private final Effects effects;

    private JournaledDatabase(String name, CursorRegistry cursors, Effects effects) {
        super(name, cursors);
        this.effects = effects;
    }

    static JournaledDatabase create(String name, CursorRegistry cursors, Effects effects) {
        var database = new JournaledDatabase(name, cursors, effects);
        database.initializeNamespacesAndIndexes();
        return database;
    }

    @Override
    protected JournaledCollection openOrCreateCollection(String name, CollectionOptions options) {
        return new JournaledCollection(this, name, options, cursorRegistry, effects);
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new UniqueOrderedIndex(name, keys, sparse);
    }

    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(name, keys);
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }

    @Override
    protected long getFileSize() {
        return 0;
    }
}
