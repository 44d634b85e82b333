package gwarchod.core.reads;

import gwarchod.core.journal.Checkpoints;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Slots;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import gwarchod.core.json.Json;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who looked at what: on record before the answer leaves. Reads are written in blocks; those that come while every lane is writing make
/// the next block. Blocks are chained and vouched for like commits: each lane of each run of a node is a stream `reads/RUN-LANE`, and the body
/// of a block is its reads. A lane writes one block after the other, so that a crash leaves no gap in its chain.
public final class ReadRecord {
    /// With one, the store would be idle while its answer travels.
    static final int LANES = 2;

    /// Looks in one block, and blocks waiting, at the most: a block must stay far below what a store takes as one document.
    static final int READS_PER_BLOCK_MAX = 500;
    static final int BATCHES_MAX = 200;

    /// How long after a failure a block is tried again. Nothing is shown meanwhile.
    static final long AGAIN_MS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(ReadRecord.class);
    private static final Executor LATER = CompletableFuture.delayedExecutor(AGAIN_MS, TimeUnit.MILLISECONDS);

    private final CommitStore blocks;
    private final Hints hints;
    private final InstantSource clock;
    private final Slots slots;
    private final Object lock = new Object();
    private final Deque<Lane> free = new ArrayDeque<>();
    private int failing;
    private final Deque<Batch> waiting = new ArrayDeque<>();

    /// The record can't be written just now, so nothing may be shown.
    public static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritable() {
            super("the read record can't be written, so nothing is shown", null, false, false);
        }
    }

    /// Looks that will be one block.
    private record Batch(List<Read> reads, Promise<Void> recorded) {}

    private static final class Lane {
        private final StreamId stream;
        private long number;
        private String previous = StoredCommit.NOTHING_BEFORE;

        private Lane(StreamId stream) {
            this.stream = stream;
        }
    }

    /// @param hints told of each block once it is durable
    /// @param run the name of this run of this node, given to no other
    public ReadRecord(CommitStore blocks, Hints hints, InstantSource clock, String run) {
        this(blocks, hints, clock, Slots.AS_RECORDED, run);
    }

    /// The same for one of several nodes.
    public ReadRecord(CommitStore blocks, Hints hints, InstantSource clock, Slots slots, String run) {
        this.blocks = blocks;
        this.hints = hints;
        this.clock = clock;
        this.slots = slots;
        for (int lane = 1; lane <= LANES; lane++) {
            free.add(new Lane(new StreamId(Checkpoints.READS, run + "-" + lane)));
        }
    }

    /// Records a look; the future is there when it is durable. Fails when it can't be, and then nothing may be shown.
    public Future<Void> looked(Read read) {
        synchronized (lock) {
            if (failing == LANES || waiting.size() > BATCHES_MAX) {
                return Future.failedFuture(new Unwritable());
            }
            if (waiting.isEmpty() || waiting.getLast().reads().size() == READS_PER_BLOCK_MAX) {
                waiting.add(new Batch(new ArrayList<>(), Promise.promise()));
            }
            var batch = waiting.getLast();
            batch.reads().add(read);
            var lane = free.poll();
            if (lane != null) {
                write(lane);
            }
            return batch.recorded().future();
        }
    }

    private void write(Lane lane) {
        var batch = waiting.removeFirst();
        var recorded = batch.recorded();
        var ref = new CommitRef(lane.stream, ++lane.number);
        var block = StoredCommit.of(ref, ref.toString(), slots.slot(clock.instant()), Json.write(batch.reads()), lane.previous);
        lane.previous = block.hash();
        blocks.insert(block).onComplete(done -> {
            if (done.succeeded() && done.result() == CommitStore.Insertion.STORED) {
                stored(lane, block);
                recorded.complete();
            } else {
                LOG.error("{} wasn't written; nothing is shown until it is", ref, done.cause());
                failed(1);
                recorded.fail(new Unwritable());
                LATER.execute(() -> again(lane, block));
            }
        });
    }

    /// Until it is there: a gap in the chain would look like a block that was taken out.
    private void again(Lane lane, StoredCommit block) {
        blocks.insert(block).onComplete(done -> {
            if (done.succeeded()) {       // stored now, or by the attempt that failed
                LOG.info("{} is written now", block.ref());
                failed(-1);
                stored(lane, block);
            } else {
                LATER.execute(() -> again(lane, block));
            }
        });
    }

    private void failed(int lanes) {
        synchronized (lock) {
            failing += lanes;
            if (failing == LANES) {
                waiting.forEach(batch -> batch.recorded().fail(new Unwritable()));
                waiting.clear();
            }
        }
    }

    private void stored(Lane lane, StoredCommit block) {
        hints.changed(new Hints.Hint(lane.stream, block.ref().number()));
        synchronized (lock) {
            if (waiting.isEmpty()) {
                free.add(lane);
            } else {
                write(lane);
            }
        }
    }
}
