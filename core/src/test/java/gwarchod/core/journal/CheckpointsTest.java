package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.store.Commits;
import gwarchod.core.store.MemoryStores;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A start that finds less than there was doesn't go on as if nothing had happened.
class CheckpointsTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final StreamId MONDAY = new StreamId("diary", "monday");

    @TempDir
    Path data;

    private Checkpoints started(MemoryStores stores, LocalHints hints) {
        var checkpoints = new Checkpoints(stores.commits(), stores.reads(), stores.checkpoints(), CheckpointKey.open(data.resolve("keys")),
                witness(), () -> NOON);
        checkpoints.start(hints);
        return checkpoints;
    }

    private Path witness() {
        return data.resolve("witness/checkpoints.jsonl");
    }

    private void written(MemoryStores stores, int checkpoints) {
        var hints = new LocalHints();
        var journal = new Journal(stores.commits(), new EventCodec(new MemoryKeys(), Diary.EVENTS, List.of()), () -> NOON, hints);
        var turning = started(stores, hints);
        for (int i = 0; i < checkpoints; i++) {
            written(journal, "turn " + i);
            turning.turn();
        }
    }

    @Test
    void a_key_whose_private_part_is_lost_is_not_replaced() throws IOException {
        CheckpointKey.open(data);
        var open = Files.readString(data.resolve("checkpoint.public"));
        Files.delete(data.resolve("checkpoint.private"));
        var why = assertThrows(IllegalStateException.class, () -> CheckpointKey.open(data));
        assertTrue(why.getMessage().contains("checkpoint.private is missing"), why.getMessage());
        assertEquals(open, Files.readString(data.resolve("checkpoint.public")));
        assertFalse(Files.exists(data.resolve("checkpoint.private")));
    }

    @Test
    void a_key_whose_making_was_cut_short_is_made_whole() throws IOException {
        CheckpointKey.open(data);
        var open = Files.readString(data.resolve("checkpoint.public"));
        Files.move(data.resolve("checkpoint.public"), data.resolve("checkpoint.public.next"));
        CheckpointKey.open(data);
        assertEquals(open, Files.readString(data.resolve("checkpoint.public")));
        Files.move(data.resolve("checkpoint.public"), data.resolve("checkpoint.public.next"));
        Files.move(data.resolve("checkpoint.private"), data.resolve("checkpoint.private.next"));
        CheckpointKey.open(data);
        assertTrue(Files.exists(data.resolve("checkpoint.public")) && Files.exists(data.resolve("checkpoint.private")));
    }

    @Test
    void a_store_that_was_put_back_under_its_second_copy_is_not_started() {
        written(new MemoryStores(), 2);
        var older = new MemoryStores();
        var why = assertThrows(IllegalStateException.class, () -> started(older, new LocalHints()));
        assertTrue(why.getMessage().contains("ends at checkpoint 0") && why.getMessage().contains(" at 2"), why.getMessage());
    }

    @Test
    void a_copy_that_is_torn_or_behind_is_made_up_for() throws IOException {
        var stores = new MemoryStores();
        written(stores, 2);
        var lines = Files.readAllLines(witness());
        Files.writeString(witness(), lines.getFirst() + "\n");
        started(stores, new LocalHints());
        assertEquals(lines, Files.readAllLines(witness()));
        Files.writeString(witness(), "{\"body\":", StandardOpenOption.APPEND);
        started(stores, new LocalHints());
        assertEquals(lines, Files.readAllLines(witness()), "the next one begins a line of its own");
    }

    @Test
    void a_copy_that_failed_is_made_before_the_next_checkpoint() throws IOException {
        var stores = new MemoryStores();
        var hints = new LocalHints();
        var journal = new Journal(stores.commits(), new EventCodec(new MemoryKeys(), Diary.EVENTS, List.of()), () -> NOON, hints);
        var turning = started(stores, hints);
        Files.writeString(data.resolve("witness"), "not a folder: nothing can be written there");
        for (String note : List.of("one", "two")) {
            written(journal, note);
            assertThrows(UncheckedIOException.class, turning::turn);
        }
        assertEquals(1, stores.checkpoints().last().await().orElseThrow().number(), "none after the one that has no copy");
        Files.delete(data.resolve("witness"));
        turning.turn();
        assertEquals(2, Files.readAllLines(witness()).size());
        assertEquals(2, stores.checkpoints().last().await().orElseThrow().number());
    }

    @Test
    void one_whose_reply_was_lost_is_at_the_second_place_before_the_next() throws IOException {
        var stores = new MemoryStores();
        var hints = new LocalHints();
        var journal = new Journal(stores.commits(), new EventCodec(new MemoryKeys(), Diary.EVENTS, List.of()), () -> NOON, hints);
        var turning = new Checkpoints(stores.commits(), stores.reads(), silentOnce(stores.checkpoints()), CheckpointKey.open(data.resolve("keys")),
                witness(), () -> NOON);
        turning.start(hints);
        written(journal, "one");
        assertThrows(IllegalStateException.class, turning::turn);
        written(journal, "two");
        turning.turn();
        assertEquals(2, stores.checkpoints().last().await().orElseThrow().number());
        assertEquals(2, Files.readAllLines(witness()).size());
    }

    @Test
    void more_heads_than_one_holds_are_vouched_for_by_several_and_a_start_after_half_of_them_finds_the_rest() {
        var stores = new MemoryStores();
        int streams = Checkpoints.HEADS_MAX + 5;
        for (int i = 0; i < streams; i++) {
            stores.commits().insert(Commits.commit("diary/d" + i, 1, "c" + i, 5, "{}")).await();
        }
        var cut = new Checkpoints(stores.commits(), stores.reads(), only(stores.checkpoints(), 1), CheckpointKey.open(data.resolve("keys")),
                witness(), () -> NOON);
        cut.start(new LocalHints());
        assertThrows(IllegalStateException.class, cut::turn);
        var half = stores.checkpoints().last().await().orElseThrow();
        assertEquals(Checkpoints.HEADS_MAX, half.heads().size());
        assertTrue(half.at().getEpochSecond() < 5, "it says that everything up to " + half.at() + " is vouched for");

        started(stores, new LocalHints()).turn();
        var all = stores.checkpoints().after(0, 9).await();
        assertEquals(streams, all.stream().flatMap(checkpoint -> checkpoint.heads().stream()).map(Head::stream).distinct().count());
        assertEquals(NOON, all.getLast().at());
    }

    private static void written(Journal journal, String note) {
        journal.act(Diary.TYPE, journal.load(Diary.TYPE, MONDAY), new Request(Actor.SYSTEM, note, "diary.write", note, null),
                _ -> Decision.accept(List.of(Diary.written(note)), Map.of()));
    }

    /// Stores the first, and doesn't say so.
    private static CheckpointStore silentOnce(CheckpointStore store) {
        var silent = new AtomicBoolean(true);
        return inserting(store, checkpoint -> store.insert(checkpoint).compose(stored -> silent.getAndSet(false)
                ? Future.failedFuture(new IllegalStateException("no reply")) : Future.succeededFuture(stored)));
    }

    /// Stores those up to a number.
    private static CheckpointStore only(CheckpointStore store, long upTo) {
        return inserting(store, checkpoint -> checkpoint.number() <= upTo ? store.insert(checkpoint)
                : Future.failedFuture(new IllegalStateException("the store is gone")));
    }

    private static CheckpointStore inserting(CheckpointStore store, Function<Checkpoint, Future<Boolean>> insert) {
        return new CheckpointStore() {
            @Override
            public Future<Boolean> insert(Checkpoint checkpoint) {
                return insert.apply(checkpoint);
            }

            @Override
            public Future<Optional<Checkpoint>> last() {
                return store.last();
            }

            @Override
            public Future<List<Checkpoint>> after(long number, int max) {
                return store.after(number, max);
            }
        };
    }
}
