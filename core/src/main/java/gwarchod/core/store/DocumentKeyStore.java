package gwarchod.core.store;

import gwarchod.core.journal.KeyStore;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/// Wrapped keys in documents: of a store of their own, which is not the one with the case files.
public final class DocumentKeyStore implements KeyStore {
    /// Its collection.
    public static final String COLLECTION = "keys";

    private static final String OWNER = "owner";
    private static final String WRAPPED = "wrapped";
    private static final String VERSION = "version";

    private final Documents documents;

    public DocumentKeyStore(Documents documents) {
        this.documents = documents;
    }

    /// Asked for before the first use: whose keys were destroyed is looked up.
    public Future<Void> prepare() {
        return documents.index(List.of(WRAPPED));
    }

    @Override
    public Future<Optional<Kept>> find(String owner) {
        return documents.find(owner).map(found -> found.map(DocumentKeyStore::kept));
    }

    @Override
    public Future<Boolean> insert(Kept key) {
        return documents.insert(key.owner(), doc(key));
    }

    @Override
    public Future<Boolean> succeed(Kept key) {
        return documents.replaceIf(key.owner(), new JsonObject().put(VERSION, key.version() - 1), doc(key));
    }

    @Override
    public Future<Void> destroy(String owner) {
        return documents.put(owner, doc(new Kept(owner, "", -1)));
    }

    @Override
    public Future<List<String>> destroyed() {
        return documents.with(new JsonObject().put(WRAPPED, ""), Documents.DOCUMENTS_READ_MAX)
                .map(found -> found.stream().map(doc -> doc.getString(OWNER)).toList());
    }

    @Override
    public Future<List<Kept>> all() {
        return documents.all().map(found -> found.stream().map(DocumentKeyStore::kept).toList());
    }

    private static JsonObject doc(Kept key) {
        return new JsonObject().put(OWNER, key.owner()).put(WRAPPED, key.wrapped()).put(VERSION, key.version());
    }

    private static Kept kept(JsonObject doc) {
        return new Kept(doc.getString(OWNER), doc.getString(WRAPPED), doc.getLong(VERSION));
    }
}
