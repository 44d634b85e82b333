package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.store.Commits;
import gwarchod.core.store.EmbeddedStore;
import gwarchod.core.store.MemoryStores;
import gwarchod.core.store.MongoStores;
import gwarchod.core.verify.Verify;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The check and the writer share no code, so here they must agree.
class VerifiedJournalTest {
    private static final StreamId MONDAY = new StreamId("diary", "monday");
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @TempDir
    Path data;

    private final MemoryStores memory = new MemoryStores();
    private final LocalHints hints = new LocalHints();
    private final Journal journal =
            new Journal(memory.commits(), new EventCodec(new MemoryKeys(), Diary.EVENTS, List.of()), () -> NOON, hints);

    private void write(String note) {
        journal.act(Diary.TYPE, journal.load(Diary.TYPE, MONDAY), new Request(Actor.SYSTEM, note, "diary.write", note, null),
                _ -> Decision.accept(List.of(Diary.written(note)), Map.of()));
    }

    @Test
    void what_the_journal_and_its_checkpoints_wrote_is_found_good() {
        try (var store = EmbeddedStore.open(data.resolve("store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            var checkpoints = new Checkpoints(memory.commits(), memory.reads(), memory.checkpoints(), CheckpointKey.open(data.resolve("keys")),
                    data.resolve("witness/checkpoints.jsonl"), () -> NOON);
            checkpoints.start(hints);
            for (int turn = 0; turn < 3; turn++) {
                write("Siân, turn " + turn);
                write("again, turn " + turn);
                checkpoints.turn();
                Commits.await(stores.checkpoints().insert(memory.checkpoints().last().await().orElseThrow()));
            }
            write("after the last checkpoint");
            memory.commits().read(MONDAY, 0).await().forEach(commit -> Commits.await(stores.commits().insert(commit)));
        }
        var printed = new ByteArrayOutputStream();
        int status = Verify.run(data, new PrintStream(printed, true, StandardCharsets.UTF_8));
        var text = printed.toString(StandardCharsets.UTF_8);
        assertEquals(0, status, text);
        assertTrue(text.startsWith("good: 7 commits in 1 streams, 3 checkpoints"), text);
        assertTrue(text.contains("not vouched for: 1 commits"), text);
    }
}
