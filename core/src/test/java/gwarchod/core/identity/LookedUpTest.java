package gwarchod.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.ids.NewIds;
import gwarchod.core.store.Documents;
import gwarchod.core.store.EmbeddedStore;
import gwarchod.core.store.MongoStores;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However many are signed in, somebody's own sessions are found as quickly.
class LookedUpTest {
    private static final int SESSIONS = 20_000;
    private static final int USERS = 2_000;
    private static final int LOOKS = 40;
    private static final int TRIES = 5;

    @TempDir
    Path directory;

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private static void fill(Documents documents) throws Exception {
        var inserted = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < SESSIONS; i++) {
            inserted.add(documents.insert("s" + i, new JsonObject().put("id", "s" + i).put("user", "u" + i % USERS).put("expiresAt", i)));
            if (inserted.size() == 1_000) {
                await(Future.all(inserted));
                inserted.clear();
            }
        }
    }

    private static long nanos(Documents documents) throws Exception {
        long begun = System.nanoTime();
        for (int i = 0; i < LOOKS; i++) {
            assertEquals(SESSIONS / USERS, await(documents.with(new JsonObject().put("user", "u" + i).putNull("revokedAt"), 1_000)).size());
            assertEquals(i, await(documents.below("expiresAt", i, 1_000)).size());
        }
        return System.nanoTime() - begun;
    }

    @Test
    void whose_sessions_they_are_and_which_ended_is_looked_up_by_an_index() throws Exception {
        try (var store = EmbeddedStore.open(directory); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            var plain = stores.documents("plain");
            fill(plain);
            var documents = stores.documents("sessions");
            await(new Sessions(documents, null, null, NewIds.random(), AccessRules.byDefault()).prepare());
            fill(documents);
            nanos(documents);
            long searched = 0;
            long lookedUp = 0;
            for (int attempt = 0; attempt < TRIES && lookedUp * 3 >= searched; attempt++) {     // something else may have held it up
                searched = nanos(plain);
                lookedUp = nanos(documents);
            }
            System.out.printf("sessions of a user among %,d: %.2f ms searched for, %.2f ms looked up%n",
                    SESSIONS, searched / 2e6 / LOOKS, lookedUp / 2e6 / LOOKS);
            assertTrue(lookedUp * 3 < searched, lookedUp + " " + searched);
        }
    }
}
