package gwarchod.core.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import gwarchod.core.journal.CheckpointStore;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.CursorStore;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The ports on a MongoDB or on the embedded store, which speaks the same protocol. Writes are answered when a majority has
/// journaled them; every operation has a timeout, after which its outcome is unknown. Answers come on the Vert.x context of
/// whoever asked.
public final class MongoStores implements Stores {
    private static final Logger log = LoggerFactory.getLogger(MongoStores.class);

    private static final long OPERATION_TIMEOUT_MS = 10_000;
    private static final long SERVER_SELECTION_TIMEOUT_MS = 10_000;
    private static final int CONNECT_TIMEOUT_MS = 10_000;

    /// A start is more patient than an operation: the machine may be starting everything else as well.
    static final long START_TIMEOUT_S = 60;
    private static final int CONNECTIONS_MAX = 64;
    private static final Set<String> OWN_COLLECTIONS =
            Set.of(MongoCommitStore.COLLECTION, MongoCommitStore.READS, MongoCheckpointStore.COLLECTION, MongoCursorStore.COLLECTION);

    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoCommitStore commits;
    private final MongoCommitStore reads;

    private MongoStores(MongoClient client, MongoDatabase database, MongoCommitStore commits, MongoCommitStore reads) {
        this.client = client;
        this.database = database;
        this.commits = commits;
        this.reads = reads;
    }

    /// Connects, looks at the server, and makes the indexes. Blocks, up to a minute or two: for the start of a process, not for an event loop.
    public static MongoStores connect(String uri, String database) {
        var client = MongoClients.create(settings(uri));
        try {
            var named = client.getDatabase(database);
            var patient = named.withTimeout(START_TIMEOUT_S, TimeUnit.SECONDS);
            boolean embedded = inspect(await(Answers.first(patient.runCommand(new Document("hello", 1))).map(found -> found.orElseThrow())));
            for (String collection : List.of(MongoCommitStore.COLLECTION, MongoCommitStore.READS)) {
                await(new MongoCommitStore(patient.getCollection(collection), embedded).createIndexes());
            }
            return new MongoStores(client, named,
                    new MongoCommitStore(named.getCollection(MongoCommitStore.COLLECTION), embedded),
                    new MongoCommitStore(named.getCollection(MongoCommitStore.READS), embedded));
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private static MongoClientSettings settings(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .timeout(OPERATION_TIMEOUT_MS, TimeUnit.MILLISECONDS)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION_TIMEOUT_MS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_TIMEOUT_MS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(CONNECTIONS_MAX))
                .build();
    }

    /// True for the embedded store. What "majority and journaled" is worth depends on the server, so a weak one is named loudly.
    static boolean inspect(Document greeting) {
        if (Boolean.TRUE.equals(greeting.get(EmbeddedStore.GREETING_FIELD))) {
            if (greeting.getInteger(EmbeddedStore.OFFERS_FIELD, 0) < EmbeddedStore.OFFERS) {
                throw new IllegalStateException("the store is of an older release than this node: start it with this release first");
            }
            return true;
        }
        boolean sharded = "isdbgrid".equals(greeting.get("msg"));
        if (greeting.get("setName") == null && !sharded) {
            log.warn("THE MONGODB IS A SINGLE SERVER, NOT A REPLICA SET: if its disk is lost, every case file is lost with it");
        }
        if (greeting.get("arbiters") instanceof List<?> arbiters && !arbiters.isEmpty()) {
            log.warn("THE REPLICA SET HAS AN ARBITER ({}): with one data-bearing member away nothing can be acknowledged as stored; use a third one",
                    arbiters);
        }
        return false;
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().orTimeout(START_TIMEOUT_S, TimeUnit.SECONDS).join();
    }

    @Override
    public CommitStore commits() {
        return commits;
    }

    @Override
    public CommitStore reads() {
        return reads;
    }

    @Override
    public CheckpointStore checkpoints() {
        return new MongoCheckpointStore(database.getCollection(MongoCheckpointStore.COLLECTION));
    }

    @Override
    public CursorStore cursors() {
        return new MongoCursorStore(database.getCollection(MongoCursorStore.COLLECTION));
    }

    @Override
    public Documents documents(String collection) {
        if (OWN_COLLECTIONS.contains(collection)) {
            throw new IllegalArgumentException(collection + " has a port of its own");
        }
        return new MongoDocuments(database.getCollection(collection));
    }

    @Override
    public Future<Instant> time() {
        return Answers.first(database.runCommand(new Document("hello", 1)))
                .map(greeting -> greeting.orElseThrow().getDate("localTime").toInstant());
    }

    @Override
    public void close() {
        client.close();
    }
}
