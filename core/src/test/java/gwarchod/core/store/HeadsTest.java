package gwarchod.core.store;

import static gwarchod.core.store.Commits.await;
import static gwarchod.core.store.Commits.commit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadsTest {
    private static final int COMMITS = 4_400;
    private static final int STREAMS = 2_100;

    @TempDir
    Path directory;

    @Test
    void asked_in_pages_or_by_index_the_heads_are_the_same() {
        try (var store = EmbeddedStore.open(directory); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            var commits = (MongoCommitStore) stores.commits();
            await(Future.all(IntStream.range(0, COMMITS)
                    .mapToObj(n -> commits.insert(commit("case/s" + n % STREAMS, 1 + n / STREAMS, "id-" + n, 1, "{}"))).toList()));
            var byPage = await(commits.headsByPage("case", "case0", new ArrayList<>()));
            assertEquals(STREAMS, byPage.size());
            assertEquals(new HashSet<>(byPage), new HashSet<>(await(commits.headsByIndex("case"))));
        }
    }
}
