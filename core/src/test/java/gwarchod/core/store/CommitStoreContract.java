package gwarchod.core.store;

import static gwarchod.core.journal.CommitStore.Insertion.COMMIT_ID_TAKEN;
import static gwarchod.core.journal.CommitStore.Insertion.NUMBER_TAKEN;
import static gwarchod.core.journal.CommitStore.Insertion.STORED;
import static gwarchod.core.store.Commits.await;
import static gwarchod.core.store.Commits.commit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.CommitStore.Insertion;
import gwarchod.core.journal.Head;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every store of commits promises.
public abstract class CommitStoreContract {
    /// An empty store; one for each test.
    protected abstract CommitStore store();

    private final String unusual = "{\"text\":\"Siân, \\u0000 😀 \\\" $ . \\\\ \"}";

    @Test
    void a_stored_commit_is_read_back_as_it_was() {
        var commit = commit("case/a", 1, "id-1", 77, unusual);
        assertEquals(STORED, await(store().insert(commit)));
        assertEquals(List.of(commit), await(store().read(StreamId.parse("case/a"), 0)));
        assertEquals(Optional.of(commit), await(store().byCommitId("id-1")));
        assertEquals(List.of(commit), await(store().recordedSince(77)));
    }

    @Test
    void a_number_is_taken_once() {
        var first = commit("case/a", 1, "id-1", 1, "{}");
        assertEquals(STORED, await(store().insert(first)));
        assertEquals(NUMBER_TAKEN, await(store().insert(commit("case/a", 1, "id-2", 1, "{\"other\":1}"))));
        assertEquals(List.of(first), await(store().read(StreamId.parse("case/a"), 0)));
        assertEquals(Optional.empty(), await(store().byCommitId("id-2")));
    }

    @Test
    void a_command_is_carried_out_once_whatever_the_stream() {
        assertEquals(STORED, await(store().insert(commit("case/a", 1, "id-1", 1, "{}"))));
        assertEquals(COMMIT_ID_TAKEN, await(store().insert(commit("case/b", 1, "id-1", 1, "{}"))));
        assertEquals(List.of(), await(store().read(StreamId.parse("case/b"), 0)));
    }

    @Test
    void the_same_commit_again_is_known_by_its_command() {
        var commit = commit("case/a", 1, "id-1", 1, "{}");
        assertEquals(STORED, await(store().insert(commit)));
        assertEquals(COMMIT_ID_TAKEN, await(store().insert(commit)));
    }

    @Test
    void of_many_at_once_each_is_told_what_became_of_it() {
        await(store().insert(commit("case/taken", 1, "taken", 1, "{}")));
        var commits = IntStream.range(0, 600).mapToObj(i -> switch (i % 3) {
            case 0 -> commit("case/taken", 1, "number" + i, 1, "{}");
            case 1 -> commit("case/new" + i, 1, "taken", 1, "{}");
            default -> commit("case/new" + i, 1, "new" + i, 1, "{}");
        }).toList();
        var outcomes = commits.stream().map(store()::insert).toList().stream().map(Commits::await).toList();
        for (int i = 0; i < commits.size(); i++) {
            var expected = List.of(NUMBER_TAKEN, COMMIT_ID_TAKEN, STORED).get(i % 3);
            assertEquals(expected, outcomes.get(i), "commit " + i);
            assertEquals(expected == STORED ? List.of(commits.get(i)) : List.of(),
                    await(store().read(StreamId.parse("case/new" + i), 0)), "commit " + i);
        }
    }

    @Test
    void a_stream_is_read_in_order_after_a_number_and_alone() {
        for (long number : new long[] {2, 1, 3, 11, 10, 9}) {
            await(store().insert(commit("case/a", number, "a" + number, 1, "{}")));
            await(store().insert(commit("case/ab", number, "ab" + number, 1, "{}")));
        }
        assertEquals(List.of(1L, 2L, 3L, 9L, 10L, 11L), numbers(await(store().read(StreamId.parse("case/a"), 0))));
        assertEquals(List.of(3L, 9L, 10L, 11L), numbers(await(store().read(StreamId.parse("case/a"), 2))));
        assertEquals(List.of(3L, 9L), numbers(await(store().read(StreamId.parse("case/a"), 2, 9))));
        assertEquals(List.of(), await(store().read(StreamId.parse("case/a"), 11)));
        assertEquals(List.of(), await(store().read(StreamId.parse("meeting/a"), 0)));
    }

    @Test
    void one_read_is_bounded_and_the_next_goes_on() {
        int beyond = CommitStore.COMMITS_PER_READ_MAX + 5;
        var stored = IntStream.rangeClosed(1, beyond).mapToObj(n -> store().insert(commit("case/a", n, "c" + n, n, "{}"))).toList();
        await(Future.all(stored));
        var first = await(store().read(StreamId.parse("case/a"), 0));
        assertEquals(LongStream.rangeClosed(1, CommitStore.COMMITS_PER_READ_MAX).boxed().toList(), numbers(first));
        assertEquals(5, await(store().read(StreamId.parse("case/a"), CommitStore.COMMITS_PER_READ_MAX)).size());
    }

    @Test
    void several_streams_are_read_together_each_from_its_beginning_without_a_gap() {
        var streams = Stream.of("a", "ab", "b-1", "c", "d0").map(id -> new StreamId("case", id)).toList();
        for (StreamId stream : streams) {
            for (int number = 1; number <= 12; number++) {
                await(store().insert(commit(stream.toString(), number, stream + "-" + number, number, unusual)));
            }
        }
        var between = streams.subList(1, 4);
        var all = await(store().read(between, 36));
        assertEquals(between.stream().flatMap(stream -> await(store().read(stream, 0)).stream()).toList(), all);
        for (int most : new int[] {1, 13, 30}) {
            var some = await(store().read(between, most));
            assertTrue(some.size() >= most);
            between.forEach(stream -> {
                var own = some.stream().filter(commit -> commit.ref().stream().equals(stream)).toList();
                assertEquals(LongStream.rangeClosed(1, own.size()).boxed().toList(), numbers(own));
            });
        }
    }

    @Test
    void what_is_recent_is_found_by_slot_across_streams() {
        await(store().insert(commit("case/a", 1, "1", 99, "{}")));
        await(store().insert(commit("case/b", 1, "2", 100, "{}")));
        await(store().insert(commit("meeting/c", 1, "3", 101, "{}")));
        var found = await(store().recordedSince(100)).stream().map(StoredCommit::commitId).sorted().toList();
        assertEquals(List.of("2", "3"), found);
        assertEquals(List.of(), await(store().recordedSince(102)));
        assertEquals(List.of("case/b", "meeting/c"), await(store().headsSince(100)).stream().map(head -> head.stream().toString()).sorted().toList());
    }

    @Test
    void of_thousands_recorded_since_the_last_of_each_stream_is_found_also_where_one_second_has_more_than_a_page() {
        var expected = new ArrayList<Head>();
        var stored = new ArrayList<Future<Insertion>>();
        for (int stream = 0; stream < 250; stream++) {
            for (int number = 1; number <= 24; number++) {
                var commit = commit("case/s" + stream, number, stream + "-" + number, number < 5 ? number : number < 20 ? 10 : 10 + stream, "{}");
                stored.add(store().insert(commit));
                if (number == 24) {
                    expected.add(new Head(StreamId.parse("case/s" + stream), number, commit.hash()));
                }
            }
        }
        await(Future.all(stored));
        var found = await(store().headsSince(2));
        assertEquals(250, found.size());
        assertEquals(Set.copyOf(expected), Set.copyOf(found));
        assertEquals(Set.copyOf(expected.subList(200, 250)), Set.copyOf(await(store().headsSince(210))));
    }

    @Test
    void heads_are_the_newest_of_each_stream_of_a_kind() {
        var expected = new ArrayList<Head>();
        for (int stream = 0; stream < 30; stream++) {
            var id = "case/s" + stream;
            StoredCommit last = null;
            for (int number = 1; number <= 1 + stream % 12; number++) {
                last = commit(id, number, id + number, 1, "{}");
                await(store().insert(last));
            }
            expected.add(new Head(StreamId.parse(id), last.ref().number(), last.hash()));
        }
        await(store().insert(commit("cases/x", 1, "other", 1, "{}")));
        await(store().insert(commit("account/x", 1, "another", 1, "{}")));
        assertEquals(new HashSet<>(expected), new HashSet<>(await(store().heads("case"))));
        assertEquals(expected.size(), await(store().heads("case")).size());
        assertEquals(List.of(), await(store().heads("session")));
    }

    @Test
    void of_many_at_once_one_gets_the_number() {
        var race = Collections.synchronizedList(new ArrayList<Future<Insertion>>());
        IntStream.range(0, 40).parallel().forEach(n -> race.add(store().insert(commit("case/a", 1, "id-" + n, 1, "{}"))));
        await(Future.all(List.copyOf(race)));
        assertEquals(1, race.stream().filter(f -> f.result() == STORED).count());
        assertTrue(race.stream().allMatch(f -> f.result() == STORED || f.result() == NUMBER_TAKEN));
    }

    private static List<Long> numbers(List<StoredCommit> commits) {
        return commits.stream().map(commit -> commit.ref().number()).toList();
    }
}
