package gwarchod.core.desk;

import gwarchod.core.journal.Keys;
import gwarchod.core.store.EmbeddedStore;
import gwarchod.core.store.MongoStores;
import gwarchod.core.store.Stores;
import java.util.ArrayList;
import java.util.List;

/// What a node keeps things in: its keys, and its store, embedded or a MongoDB.
///
/// @param parts to be closed at the end, the last first
record Storage(Keys keys, Stores stores, List<AutoCloseable> parts) {
    /// The database of a node, on the embedded store or a MongoDB.
    private static final String DATABASE = "gwarchod";

    static Storage open(NodeSettings settings) {
        var parts = new ArrayList<AutoCloseable>();
        var keys = settings.keyFiles().open();
        parts.add(keys);
        var uri = settings.mongodbUri().orElseGet(() -> {
            var embedded = EmbeddedStore.open(settings.store());
            parts.add(embedded);
            return embedded.connectionString();
        });
        var stores = MongoStores.connect(uri, DATABASE);
        parts.add(stores);
        return new Storage(keys, stores, List.copyOf(parts));
    }
}
