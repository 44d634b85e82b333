package gwarchod.core.store;

import static gwarchod.core.store.Commits.await;
import static gwarchod.core.store.Commits.commit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.fuzz.Fuzz;
import gwarchod.core.fuzz.Mutations;
import gwarchod.core.journal.StreamId;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journal file with changed bytes: opened with what was acknowledged and whole, or refused with the place of the damage. One forged with all
/// its checksums right is another matter: that is what the chains of commits and `./dev verify` are for.
class StoreDecodersFuzzTest {
    private static final int COMMITS = 6;

    @TempDir
    Path directory;

    @Test
    void a_changed_journal_is_opened_as_far_as_it_is_whole_or_refused_by_name() throws Exception {
        var first = directory.resolve("first");
        try (var store = EmbeddedStore.open(first); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            for (int number = 1; number <= COMMITS; number++) {
                await(stores.commits().insert(commit("case/a", number, "id-" + number, number, "body-" + number)));
            }
            await(stores.documents("sessions").insert("s", new JsonObject().put("id", "s")));
        }
        var whole = Files.readAllBytes(first.resolve(Format.FILE_NAME));
        Fuzz.run("journal files", 0.05, 300, (random, number) -> {
            var dice = new Mutations(random, List.of("case/a/1", "gwarchod.commits"));
            var changed = dice.bytes(whole);
            var there = Files.createDirectories(directory.resolve("changed-" + number % 4));
            Files.write(there.resolve(Format.FILE_NAME), changed);
            try (var store = EmbeddedStore.open(there)) {
                read(store);
            } catch (CorruptStoreException named) {
                assertTrue(named.getMessage().contains(there.toString()), named.getMessage());
            }
        });
    }

    private static void read(EmbeddedStore store) {
        try (var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            var commits = await(stores.commits().read(new StreamId("case", "a"), 0));
            assertTrue(commits.size() <= COMMITS);
            commits.forEach(one -> assertEquals(commit("case/a", one.ref().number(), one.commitId(), one.slot(), one.body()).hash(), one.hash()));
        }
    }
}
