package gwarchod.core.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All databases in memory, and the journal records that they are made of. One thread at a time.
final class EmbeddedBackend extends AbstractMongoBackend implements Effects {
    private static final String ID_INDEX = "_id_";

    private final Channel replayChannel = new EmbeddedChannel();
    private @Nullable JournalWriter writer;
    private final Records records;
    private long replayed;
    private long replaying;

    EmbeddedBackend(Records records) {
        this.records = records;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return JournaledDatabase.create(name, getCursorRegistry(), this, records);
    }

    /// From now on every change is written there.
    void journalTo(JournalWriter journal) {
        this.writer = journal;
        records.writtenBy(journal);
    }

    @Override
    public long put(String namespace, Document document) {
        return record(Format.put(namespace, document));
    }

    @Override
    public void removed(String namespace, @Nullable Object id) {
        record(Format.removed(namespace, id));
    }

    void defined(String database, Document command) {
        record(Format.command(database, command));
    }

    private long record(Document record) {
        if (writer == null) {
            return replaying;
        }
        try {
            return writer.add(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Applies one record of the journal, which lies at `place`, before [#journalTo].
    void replay(Document record, long place) {
        replayed++;
        replaying = place;
        if (record.get(Format.PUT) instanceof String namespace) {
            var document = (Document) record.get(Format.PUT_DOCUMENT);
            removeIfThere(namespace, document.get("_id"));
            collection(namespace).addDocument(document);
        } else if (record.get(Format.REMOVED) instanceof String namespace && !(collection(namespace) instanceof HistoryCollection)) {
            removeIfThere(namespace, record.get(Format.REMOVED_ID));
        } else if (record.get(Format.COMMAND_DATABASE) instanceof String database) {
            var command = (Document) record.get(Format.COMMAND);
            handleCommand(replayChannel, database, command.keySet().iterator().next(), command);
        } else if (!record.containsKey(Format.CLOSED) && !record.containsKey(Format.STATE)) {
            throw new IllegalStateException("a journal record of a kind this version doesn't know: " + record.keySet());
        }
    }

    private void removeIfThere(String namespace, @Nullable Object id) {
        var collection = collection(namespace);
        if (collection instanceof HistoryCollection) {
            return; // never removed; a second one of a name is refused as it was when it was new
        }
        var key = new Document("_id", id);
        if (collection.getIndexes().stream().anyMatch(index -> index.getName().equals(ID_INDEX) && index.getPosition(key) == null)) {
            return; // as nearly always: spares a query for each record
        }
        for (Document old : List.copyOf(collection.handleQuery(key, 0, 1).collectDocuments())) {
            collection.removeDocument(old);
        }
    }

    private MongoCollection<?> collection(String namespace) {
        int dot = namespace.indexOf('.');
        var database = resolveDatabase(namespace.substring(0, dot));
        var name = namespace.substring(dot + 1);
        var collection = database.resolveCollection(name, false);
        if (collection != null) {
            return collection;
        }
        handleCommand(replayChannel, database.getDatabaseName(), "create", new Document("create", name));
        return database.resolveCollection(name, true);
    }

    /// How many records were replayed, living and dead.
    long replayed() {
        return replayed;
    }

    /// The collection of that name, which is only ever added to.
    HistoryCollection history(String namespace) {
        if (collection(namespace) instanceof HistoryCollection history) {
            return history;
        }
        throw new IllegalStateException("documents of " + namespace + " lie in an archive");
    }

    /// What was replayed so far came from archives.
    void archivesEnd() {
        forEachCollection((_, collection) -> {
            if (collection instanceof HistoryCollection history) {
                history.allArchived();
            }
        });
    }

    long documents() {
        long[] count = {0};
        forEachCollection((_, collection) -> count[0] += collection.count());
        return count[0];
    }

    /// Gives the records that make up everything that stands now: definitions first, then each document.
    void snapshot(Consumer<Document> sink) {
        forEachCollection((database, collection) -> {
            var name = collection.getCollectionName();
            sink.accept(Format.command(database, new Document("create", name)));
            var described = handleCommand(replayChannel, database, "listIndexes", new Document("listIndexes", name));
            var indexes = batch(described).stream().filter(index -> !ID_INDEX.equals(index.get("name"))).toList();
            if (!indexes.isEmpty()) {
                sink.accept(Format.command(database, new Document("createIndexes", name).append("indexes", indexes)));
            }
        });
        forEachCollection((_, collection) -> {
            for (Document document : collection.queryAll()) {
                sink.accept(Format.put(collection.getFullName(), document));
            }
        });
    }

    private interface CollectionVisitor {
        void visit(String database, MongoCollection<?> collection);
    }

    private void forEachCollection(CollectionVisitor visitor) {
        for (String database : new TreeSet<>(listDatabaseNames())) {
            var listed = handleCommand(replayChannel, database, "listCollections", new Document("listCollections", 1));
            for (Document description : batch(listed)) {
                visitor.visit(database, resolveDatabase(database).resolveCollection((String) description.get("name"), true));
            }
        }
    }

    private static List<Document> batch(Document reply) {
        var cursor = (Document) reply.get("cursor");
        return ((List<?>) cursor.get("firstBatch")).stream().map(Document.class::cast).toList();
    }
}
