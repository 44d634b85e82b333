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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(Reads.class);

    /// Clocks of nodes differ: so far back recent blocks are asked for.
    private static final long OVERLAP_S = 10;

    /// How often the end of every lane is looked at: a block that was stored later than that after its time (its node was stopped, or the store away)
    /// and is the last of its lane is found by nothing else.
    static final Duration SWEEP = Duration.ofSeconds(60);

    /// Blocks asked for together: one who may be told of few looks has many read for a page, which one after another took a minute.
    private static final int READ_AT_ONCE = 64;

    private final CommitStore blocks;
    private final Map<StreamId, Long> known = new ConcurrentHashMap<>();
    private final Map<CaseId, List<Place>> byCase = new ConcurrentHashMap<>();
    private final Map<UserId, List<Place>> byUser = new ConcurrentHashMap<>();
    private final Deque<Read> untold = new ArrayDeque<>();
    private final LongSupplier nanos;
    private boolean loaded;
    private long swept;
    private long slot;
    private final List<Consumer<Read>> listeners = new CopyOnWriteArrayList<>();

    public Reads(CommitStore blocks) {
        this(blocks, System::nanoTime);
    }

    /// @param nanos a clock that only goes on
    Reads(CommitStore blocks, LongSupplier nanos) {
        this.blocks = blocks;
        this.nanos = nanos;
    }

    /// Is told of every look, those of the past first and in order of time, on the thread of [#refresh]; after a restart of all of them again.
    public void listen(Consumer<Read> listener) {
        listeners.add(listener);
    }

    /// Takes in what was recorded since, but for a block that came late: that within [#SWEEP]. Waits.
    public synchronized void refresh() {
        var taken = new ArrayList<Read>();
        try {
            take(taken);
        } finally {
            taken.sort(Comparator.comparing(Read::at));
            untold.addAll(taken);       // also what came before something failed: it isn't taken in again
        }
        tell();
    }

    private void take(List<Read> taken) {
        long now = nanos.getAsLong();
        if (!loaded || now - swept >= SWEEP.toNanos()) {
            for (Head head : blocks.heads(Checkpoints.READS).await()) {
                takeTo(head.stream(), head.number(), taken);
            }
            loaded = true;
            swept = now;
        }
        for (Head recent : blocks.headsSince(slot - OVERLAP_S).await()) {
            takeTo(recent.stream(), recent.number(), taken);
        }
    }

    /// A listener that fails is told the same again at the next turn; what can be asked doesn't wait for it.
    private void tell() {
        while (!untold.isEmpty()) {
            try {
                listeners.forEach(listener -> listener.accept(untold.getFirst()));
            } catch (RuntimeException failed) {
                LOG.warn("a look wasn't taken in; it is told again", failed);
                return;
            }
            untold.removeFirst();
        }
    }

    private void takeTo(StreamId lane, long number, List<Read> taken) {
        while (known.getOrDefault(lane, 0L) < number) {
            for (StoredCommit block : blocks.read(lane, known.getOrDefault(lane, 0L)).await()) {
                taken.addAll(take(block));
                known.put(lane, block.ref().number());
                slot = Math.max(slot, block.slot());
            }
        }
    }

    private List<Read> take(StoredCommit block) {
        var looks = looks(block);
        for (int i = 0; i < looks.size(); i++) {
            var read = looks.get(i);
            var place = new Place(block.ref(), i, read.at());
            add(byUser, read.user(), place);
            read.seen().forEach(seen -> seen.cases().forEach(id -> add(byCase, id, place)));
        }
        return looks;
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

    /// What a user looked at that passes `wanted`; empty where the cursor isn't one of this list. Waits.
    public Optional<Page> by(UserId user, Predicate<Read> wanted, int limit, Optional<String> cursor) {
        refresh();
        return page(byUser.getOrDefault(user, List.of()), wanted, limit, cursor);
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
        for (int batch = from; batch < order.size(); batch += READ_AT_ONCE) {
            var asked = order.subList(batch, Math.min(order.size(), batch + READ_AT_ONCE));
            var blocksOfBatch = asked.stream().map(place -> blocks.byCommitId(place.block().toString())).toList();
            for (int i = 0; i < asked.size(); i++) {
                var read = read(asked.get(i), blocksOfBatch.get(i).await());
                if (wanted.test(read)) {
                    reads.add(read);
                    if (reads.size() == limit) {
                        return Optional.of(new Page(reads, batch + i + 1 < order.size() ? Optional.of(asked.get(i).cursor()) : Optional.empty()));
                    }
                }
            }
        }
        return Optional.of(new Page(reads, Optional.empty()));
    }

    private static Read read(Place place, Optional<StoredCommit> block) {
        return looks(block.orElseThrow(() -> new IllegalStateException(place.block() + " is gone"))).get(place.index());
    }
}
