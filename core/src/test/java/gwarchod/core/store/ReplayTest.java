package gwarchod.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final int HISTORIES = Integer.getInteger("gwarchod.histories", 6);
    private static final int COMMANDS = 400;
    private static final int IDS = 25;

    @TempDir
    Path directory;

    @Test
    void a_replay_yields_the_live_state_on_random_histories() {
        for (int history = 0; history < HISTORIES; history++) {
            long seed = Long.getLong("gwarchod.seed", 1) + history;
            var place = directory.resolve("h" + history);
            try {
                assertEquals(run(place, new Random(seed)), reopened(place), "seed " + seed);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void a_file_of_mostly_dead_records_is_written_anew_and_says_the_same() throws Exception {
        List<String> before;
        try (var store = EmbeddedStore.open(directory); var client = MongoClients.create(store.connectionString())) {
            var database = client.getDatabase("db");
            tryCommand(database, Document.parse("{createIndexes: 'a', indexes: [{key: {n: 1}, name: 'n_1'}]}"));
            for (int round = 0; round < 3; round++) {
                for (int batch = 0; batch < 5; batch++) {
                    var updates = new ArrayList<Document>();
                    for (int i = 0; i < 1_000; i++) {
                        updates.add(new Document("q", new Document("_id", i))
                                .append("u", new Document("n", round * 100_000 + batch * 1_000 + i)).append("upsert", true));
                    }
                    tryCommand(database, new Document("update", "a").append("updates", updates));
                }
            }
            before = state(store);
            long size = bytes();
            store.upkeep().compact();
            assertTrue(bytes() < size / 4, "from " + size + " to " + bytes());
            assertEquals(before, state(store));
        }
        assertEquals(before, reopened(directory));
        assertEquals(before, reopened(directory));
    }

    private long bytes() throws IOException {
        try (var files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static List<String> reopened(Path place) {
        try (var store = EmbeddedStore.open(place)) {
            return state(store);
        }
    }

    /// Documents are compared as a set: their order in the file is nobody's business.
    private static List<String> state(EmbeddedStore store) {
        var state = new ArrayList<String>();
        store.snapshot(record -> state.add(asStored(record).toString()));
        return state.stream().sorted().toList();
    }

    /// As BSON holds it: the library keeps a time of its own with nanoseconds in memory.
    private static de.bwaldvogel.mongo.bson.Document asStored(de.bwaldvogel.mongo.bson.Document record) {
        var buffer = Unpooled.buffer();
        BsonEncoder.encodeDocument(record, buffer);
        return BsonDecoder.decodeBson(buffer);
    }

    private static List<String> run(Path place, Random random) {
        Halt halt = (why, cause) -> {
            throw new AssertionError(why, cause);
        };
        try (var store = EmbeddedStore.open(place, UnaryOperator.identity(), halt); MongoClient client = MongoClients.create(store.connectionString())) {
            for (int i = 0; i < COMMANDS; i++) {
                tryCommand(client.getDatabase("db" + random.nextInt(2)), command(random));
            }
            return state(store);
        }
    }

    private static void tryCommand(MongoDatabase database, Document command) {
        try {
            Commits.await(Answers.all(database.runCommand(command)));
        } catch (CompletionException e) {
            assertTrue(e.getCause() instanceof com.mongodb.MongoException, () -> "not a refusal: " + e);
        }
    }

    private static Document command(Random random) {
        var collection = "c" + random.nextInt(2);
        var id = new Document("_id", random.nextInt(IDS));
        return switch (random.nextInt(20)) {
            case 0 -> Document.parse("{createIndexes: '" + collection + "', indexes: [{key: {n: 1, s: 1}, name: 'n_s'}]}");
            case 1 -> Document.parse("{createIndexes: '" + collection + "', indexes: [{key: {u: 1}, name: 'u', unique: true, sparse: true}]}");
            case 2 -> random.nextInt(8) == 0 ? new Document("drop", collection) : new Document("create", "c" + random.nextInt(4)); // a drop is refused
            case 3, 4, 5 -> new Document("delete", collection).append("deletes", List.of(new Document("q", id).append("limit", 1)));
            case 6 -> new Document("delete", collection).append("deletes",
                    List.of(new Document("q", new Document("n", new Document("$gt", random.nextInt(90)))).append("limit", 0)));
            case 7, 8 -> update(collection, id, new Document("$inc", new Document("n", 1)), random);
            case 9 -> update(collection, id, Document.parse("{$currentDate: {t: true}, $unset: {s: ''}}"), random);
            case 10 -> update(collection, new Document("n", random.nextInt(100)), Document.parse("{$set: {s: 'many'}}"), random);
            case 11, 12 -> update(collection, id, body(random), random);
            case 13 -> new Document("findAndModify", collection).append("query", id)
                    .append("update", Document.parse("{$push: {list: 1}}")).append("upsert", true);
            case 14 -> new Document("insert", collection).append("documents", List.of(body(random), body(random)));
            default -> {
                var document = new Document(id);
                document.putAll(body(random));
                yield new Document("insert", collection).append("documents", List.of(document));
            }
        };
    }

    private static Document update(String collection, Document q, Document u, Random random) {
        boolean operators = u.keySet().iterator().next().startsWith("$");
        return new Document("update", collection).append("updates",
                List.of(new Document("q", q).append("u", u).append("upsert", random.nextBoolean()).append("multi", operators && random.nextBoolean())));
    }

    private static Document body(Random random) {
        var body = new Document("n", random.nextInt(100)).append("s", "s" + random.nextInt(5));
        if (random.nextInt(3) == 0) {
            body.append("u", random.nextInt(15));
        }
        if (random.nextInt(10) == 0) {
            body.append("s", List.of("x", "y"));
        }
        return body;
    }
}
