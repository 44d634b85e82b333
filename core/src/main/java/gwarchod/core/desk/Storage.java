package gwarchod.core.desk;

import gwarchod.core.journal.CheckpointKey;
import gwarchod.core.journal.Keys;
import gwarchod.core.journal.MasterKeyFile;
import gwarchod.core.journal.SharedKeys;
import gwarchod.core.store.DocumentKeyStore;
import gwarchod.core.store.EmbeddedStore;
import gwarchod.core.store.MongoStores;
import gwarchod.core.store.Stores;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a node keeps things in: its keys, and its store, embedded or a MongoDB.
///
/// @param signing the key that signs checkpoints
/// @param parts to be closed at the end, the last first
record Storage(Keys keys, CheckpointKey signing, Stores stores, List<AutoCloseable> parts) {
    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

    /// The databases of a node, on the embedded store or a MongoDB; the keys' is on another one.
    static final String DATABASE = "gwarchod";
    static final String KEYS_DATABASE = "gwarchod-keys";

    static Storage open(NodeSettings settings) {
        var parts = new ArrayList<AutoCloseable>();
        try {
            return open(settings, parts);
        } catch (RuntimeException cant) {
            parts.reversed().forEach(Storage::closed);
            throw cant;
        }
    }

    private static Storage open(NodeSettings settings, List<AutoCloseable> parts) {
        var held = settings.keysUri().map(uri -> shared(settings, uri, parts)).orElseGet(() -> alone(settings, parts));
        var uri = settings.mongodbUri().orElseGet(() -> {
            var embedded = EmbeddedStore.open(settings.store());
            parts.add(embedded);
            return embedded.connectionString();
        });
        var stores = MongoStores.connect(uri, DATABASE);
        parts.add(stores);
        return new Storage(held.keys(), held.signing(), stores, List.copyOf(parts));
    }

    private record Held(Keys keys, CheckpointKey signing) {}

    private static Held alone(NodeSettings settings, List<AutoCloseable> parts) {
        var keys = settings.keyFiles().open();
        parts.add(keys);
        return new Held(keys, CheckpointKey.open(settings.keys()));
    }

    private static Held shared(NodeSettings settings, String uri, List<AutoCloseable> parts) {
        if (settings.mongodbUri().filter(uri::equals).isPresent()) {
            throw new IllegalStateException("--keys-uri names the store of the case files: keys must lie elsewhere, or whoever copies the one has both");
        }
        var stores = MongoStores.connect(uri, KEYS_DATABASE);
        parts.add(stores);
        var store = new DocumentKeyStore(stores.documents(DocumentKeyStore.COLLECTION));
        store.prepare().await();
        var master = MasterKeyFile.open(settings.masterKey(), SharedKeys.anyIn(store));
        return new Held(SharedKeys.open(store, master, settings.keyFiles().destroyed()), CheckpointKey.shared(store, master, settings.keys()));
    }

    /// Closes all of it.
    void close() {
        parts.reversed().forEach(Storage::closed);
    }

    private static void closed(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            LOG.warn("closing {} failed", part.getClass().getSimpleName(), failed);
        }
    }
}
