package gwarchod.core.reads;

import com.fasterxml.jackson.core.type.TypeReference;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Checkpoints;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.Head;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The read record as it is asked: per case and per user, newest first. Where each look stands is held in memory, some
/// tens of bytes for each, the looks themselves stay in the store. Follows the blocks of every node.
public final class Reads {
    private static final TypeReference<List<Read>> BLOCK = new TypeReference<>() {};

    /// The place of a look: its block, and where in it.
    ///
    /// @param at when, for the order
    private record Place(CommitRef block, int index, Instant at) {
        private String cursor() {
            return block.stream().id() + "." + block.number() + "." + index;
        }
    }

    /// Clocks of nodes differ: so far back recent blocks are asked for.
    private static final long OVERLAP_S = 10;

    private final CommitStore blocks;
    private final Map<StreamId, Long> known = new ConcurrentHashMap<>();
    private final Map<CaseId, List<Place>> byCase = new ConcurrentHashMap<>();
    private final Map<UserId, List<Place>> byUser = new ConcurrentHashMap<>();
    private long slot;
    private final List<Consumer<Read>> listeners = new CopyOnWriteArrayList<>();

    public Reads(CommitStore blocks) {
        this.blocks = blocks;
    }

    /// Is told of every look, those of the past first, on the thread of [#refresh]; after a restart of all of them again.
    public void listen(Consumer<Read> listener) {
        listeners.add(listener);
    }

    /// Takes in what was recorded since. Waits.
    public synchronized void refresh() {
        if (slot == 0) {
            for (Head head : blocks.heads(Checkpoints.READS).await()) {
                takeTo(head.stream(), head.number());
            }
        }
        for (StoredCommit recent : blocks.recordedSince(slot - OVERLAP_S).await()) {
            takeTo(recent.ref().stream(), recent.ref().number());
            slot = Math.max(slot, recent.slot());
        }
    }

    private void takeTo(StreamId lane, long number) {
        while (known.getOrDefault(lane, 0L) < number) {
            for (StoredCommit block : blocks.read(lane, known.getOrDefault(lane, 0L)).await()) {
                take(block);
                known.put(lane, block.ref().number());
                slot = Math.max(slot, block.slot());
            }
        }
    }

    private void take(StoredCommit block) {
        var looks = looks(block);
        for (int i = 0; i < looks.size(); i++) {
            var read = looks.get(i);
            var place = new Place(block.ref(), i, read.at());
            add(byUser, read.user(), place);
            read.seen().forEach(seen -> seen.cases().forEach(id -> add(byCase, id, place)));
            listeners.forEach(listener -> listener.accept(read));
        }
    }

    private static <K> void add(Map<K, List<Place>> index, K key, Place place) {
        index.computeIfAbsent(key, _ -> Collections.synchronizedList(new ArrayList<>())).add(place);
    }

    private static List<Read> looks(StoredCommit block) {
        try {
            return Json.MAPPER.readValue(block.body(), BLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + block.ref(), e);
        }
    }

    /// A page of looks, newest first.
    ///
    /// @param next the cursor of the next page; empty on the last
    public record Page(List<Read> reads, Optional<String> next) {}

    /// Looks at a case that pass `wanted`; empty where the cursor isn't one of this list. Waits.
    public Optional<Page> of(CaseId id, Predicate<Read> wanted, int limit, Optional<String> cursor) {
        refresh();
        return page(byCase.getOrDefault(id, List.of()), wanted, limit, cursor);
    }

    /// What a user looked at; empty where the cursor isn't one of this list. Waits.
    public Optional<Page> by(UserId user, int limit, Optional<String> cursor) {
        refresh();
        return page(byUser.getOrDefault(user, List.of()), _ -> true, limit, cursor);
    }

    private Optional<Page> page(List<Place> places, Predicate<Read> wanted, int limit, Optional<String> cursor) {
        var order = new ArrayList<Place>();
        synchronized (places) {
            order.addAll(places);
        }
        order.sort(Comparator.comparing(Place::at).thenComparing(Place::cursor).reversed());
        int from = 0;
        if (cursor.isPresent()) {
            from = order.stream().map(Place::cursor).toList().indexOf(cursor.get()) + 1;
            if (from == 0) {
                return Optional.empty();
            }
        }
        var reads = new ArrayList<Read>();
        for (int i = from; i < order.size(); i++) {
            var read = read(order.get(i));
            if (wanted.test(read)) {
                reads.add(read);
                if (reads.size() == limit) {
                    return Optional.of(new Page(reads, i + 1 < order.size() ? Optional.of(order.get(i).cursor()) : Optional.empty()));
                }
            }
        }
        return Optional.of(new Page(reads, Optional.empty()));
    }

    private Read read(Place place) {
        var block = blocks.byCommitId(place.block().toString()).await();
        return looks(block.orElseThrow(() -> new IllegalStateException(place.block() + " is gone"))).get(place.index());
    }
}
