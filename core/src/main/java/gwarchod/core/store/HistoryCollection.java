package gwarchod.core.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A collection that is only ever added to: its documents lie on the disk, its index in memory.
final class HistoryCollection extends AbstractSynchronizedMongoCollection<Integer> {
    /// Asked for with `true`, beside a range of streams: of each stream only its newest document, the last stream first. No document has such a field,
    /// so a MongoDB, which can answer that from its index, isn't asked so.
    static final String NEWEST = "newest";

    private static final int CODE_BAD_VALUE = 2;

    private final Effects effects;
    private final Records records;
    private final Shape shape;
    private final History history;
    private int archived;
    private boolean defining;

    HistoryCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, Shape shape, Effects effects,
            Records records) {
        super(database, name, options, cursors);
        this.effects = effects;
        this.records = records;
        this.shape = shape;
        this.history = new History(ordinal -> getDocument(ordinal).get("commitId"));
    }

    History history() {
        return history;
    }

    /// Everything so far lies in archives.
    void allArchived() {
        archived = history.size();
    }

    /// The next of those that don't lie in an archive do so now.
    void archived(long[] places) {
        history.moved(archived, places);
        archived += places.length;
    }

    Shape shape() {
        return shape;
    }

    /// The history is complete whichever indexes are defined, so none is built. What was stored before a unique one was defined isn't looked at again.
    @Override
    public void addIndex(Index<Integer> index) {
        defining = true;
        try {
            super.addIndex(index);
        } finally {
            defining = false;
        }
    }

    @Override
    public synchronized void addDocument(Document document) {
        if (shape.of(document) == null) {
            throw new MongoServerError(CODE_BAD_VALUE, "BadValue", "a document of " + getFullName() + " needs what it is indexed by");
        }
        super.addDocument(document);
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        var entry = shape.of(document);
        if (entry == null) {
            throw new IllegalStateException("asked before its shape was");
        }
        long place = effects.put(getFullName(), document);
        history.add(entry.stream(), entry.number(), History.hash(entry.commitId()), entry.slot(), place);
        return history.size() - 1;
    }

    @Override
    protected Document getDocument(Integer ordinal) {
        return records.document(history.place(ordinal));
    }

    @Override
    public int count() {
        return history.size();
    }

    @Override
    public boolean isEmpty() {
        return history.size() == 0;
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return IntStream.range(0, defining ? 0 : history.size()).mapToObj(ordinal -> new DocumentWithPosition<>(getDocument(ordinal), ordinal));
    }

    @Override
    protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
            @Nullable Document fields) {
        if (Boolean.TRUE.equals(query.get(NEWEST))) {
            return newest(query, skip, limit, batchSize, fields);
        }
        var found = QueryPlan.best(getIndexes(), query, orderBy);
        if (found.isEmpty()) {
            return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        var plan = found.get();
        return matchDocumentsFromStream(query, plan.positions().map(this::getDocument), skip, limit, batchSize,
                plan.sorted() ? null : deriveComparator(orderBy), fields);
    }

    private QueryResult newest(Document query, int skip, int limit, int batchSize, @Nullable Document fields) {
        if (!(query.get("stream") instanceof Document range && range.get("$gte") instanceof String from && range.get("$lt") instanceof String before)) {
            throw new MongoServerError(CODE_BAD_VALUE, "BadValue", "the newest of each stream are asked for by a range of streams");
        }
        return matchDocumentsFromStream(new Document("stream", range), history.newest(from, before).map(this::getDocument), skip, limit, batchSize, null,
                fields);
    }

    @Override
    protected QueryResult matchDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
            @Nullable Document fields) {
        boolean backwards = isNaturalDescending(orderBy);
        int size = history.size();
        var all = IntStream.range(0, size).mapToObj(i -> getDocument(backwards ? size - 1 - i : i));
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, fields);
    }

    /// The size of all documents, which the library would get by encoding each one a second time.
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {
        throw onlyAddedTo();
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected void handleUpdate(Integer ordinal, Document oldDocument, Document newDocument) {
        throw onlyAddedTo();
    }

    @Override
    protected void removeDocument(Integer ordinal) {
        throw onlyAddedTo();
    }

    private IllegalStateException onlyAddedTo() {
        return new IllegalStateException(getFullName() + " can be added to, not changed");
    }
}
