package gwarchod.core.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/// A collection in memory that reports every change of a document and answers from its indexes where they help.
final class JournaledCollection extends MemoryCollection {
    private final Effects effects;
    private final boolean system;

    JournaledCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, Effects effects) {
        super(database, name, options, cursors);
        this.effects = effects;
        this.system = name.startsWith("system.");
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        Integer position = super.addDocumentInternal(document);
        if (!system) {
            effects.put(getFullName(), document);
        }
        return position;
    }

    @Override
    protected void handleUpdate(Integer position, Document oldDocument, Document newDocument) {
        if (!system) {
            effects.put(getFullName(), newDocument);
        }
    }

    @Override
    protected void removeDocument(Integer position) {
        Object id = getDocument(position).get("_id");
        super.removeDocument(position);
        if (!system) {
            effects.removed(getFullName(), id);
        }
    }

    @Override
    protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
            @Nullable Document fields) {
        var found = QueryPlan.best(getIndexes(), query, orderBy);
        if (found.isEmpty()) {
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        var plan = found.get();
        var documents = plan.positions().map(this::getDocument);
        return matchDocumentsFromStream(query, documents, skip, limit, batchSize, plan.sorted() ? null : deriveComparator(orderBy), fields);
    }

    /// The size of all documents, which the library would get by encoding each one a second time.
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
