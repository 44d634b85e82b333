package gwarchod.core.store;

import static gwarchod.core.store.Commits.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.journal.Checkpoint;
import gwarchod.core.journal.CheckpointStore;
import gwarchod.core.journal.Head;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of checkpoints promises.
public abstract class CheckpointStoreContract {
    /// An empty store; one for each test.
    protected abstract CheckpointStore store();

    @Test
    void the_last_one_is_read_back_as_it_was() {
        assertEquals(Optional.empty(), await(store().last()));
        for (long number = 1; number <= 12; number++) {
            assertEquals(true, await(store().insert(checkpoint(number, "s"))));
        }
        assertEquals(Optional.of(checkpoint(12, "s")), await(store().last()));
    }

    @Test
    void a_number_is_taken_once() {
        assertEquals(true, await(store().insert(checkpoint(1, "first"))));
        assertEquals(false, await(store().insert(checkpoint(1, "second"))));
        assertEquals("first", await(store().last()).orElseThrow().signature());
    }

    private static Checkpoint checkpoint(long number, String signature) {
        var at = Instant.parse("2026-03-01T12:00:00.123456789Z");
        var hash = "ab".repeat(32);
        var body = "{\"number\":" + number + ",\"at\":\"" + at + "\",\"previous\":\"" + StoredCommit.NOTHING_BEFORE
                + "\",\"heads\":[{\"stream\":\"case/a\",\"number\":3,\"hash\":\"" + hash + "\"}]}";
        return new Checkpoint(number, at, List.of(new Head(StreamId.parse("case/a"), 3, hash)), StoredCommit.NOTHING_BEFORE, body, "cd".repeat(32), signature);
    }
}
