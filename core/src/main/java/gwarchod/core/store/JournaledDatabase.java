package gwarchod.core.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A database in memory whose collections are journaled and whose indexes are real.
final class JournaledDatabase extends AbstractSynchronizedMongoDatabase<Integer> {
    private final Effects effects;
    private final Records records;
    private final Map<String, HistoryCollection> histories = new HashMap<>();

    private JournaledDatabase(String name, CursorRegistry cursors, Effects effects, Records records) {
        super(name, cursors);
        this.effects = effects;
        this.records = records;
    }

    static JournaledDatabase create(String name, CursorRegistry cursors, Effects effects, Records records) {
        var database = new JournaledDatabase(name, cursors, effects, records);
        database.initializeNamespacesAndIndexes();
        return database;
    }

    @Override
    protected MongoCollection<Integer> openOrCreateCollection(String name, CollectionOptions options) {
        var shape = Shape.ofCollection(name);
        if (shape.isEmpty()) {
            return new JournaledCollection(this, name, options, cursorRegistry, effects);
        }
        return histories.computeIfAbsent(name, _ -> new HistoryCollection(this, name, options, cursorRegistry, shape.get(), effects, records));
    }

    Map<String, HistoryCollection> histories() {
        return Map.copyOf(histories);
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        var history = histories.get(collection);
        return history == null ? new UniqueOrderedIndex(name, keys, sparse) : HistoryKeys.of(history, name, keys, true, sparse);
    }

    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        var history = histories.get(collection);
        return history == null ? new SecondaryIndex(name, keys) : HistoryKeys.of(history, name, keys, false, sparse);
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
