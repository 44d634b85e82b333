package gwarchod.core.sim;

import gwarchod.core.journal.CheckpointStore;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.CursorStore;
import gwarchod.core.journal.Head;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import gwarchod.core.store.Documents;
import gwarchod.core.store.Stores;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One node's way to the store: what is asked may arrive late, twice, or not at all, and so may the answer. After a while the node gives up,
/// and what it asked may still arrive.
final class StoreLink implements CommitStore, CursorStore, Stores {
    /// As of an operation on a MongoDB.
    static final long TIMEOUT_MS = 10_000;

    private final World world;
    private final SimStore store;
    private final String node;
    private final Planted planted;
    private final Switchboard locks;
    private final Consumer<Runnable> deliver;

    /// What was asked last and isn't known to be over, in that order, which is the order in which patience ends.
    private final Deque<Asked<?>> asked = new ArrayDeque<>();
    private boolean timed;
    private boolean dead;

    /// @param deliver lets something arrive at the node, now or when it runs again
    StoreLink(World world, SimStore store, Switchboard locks, Planted planted, String node, Consumer<Runnable> deliver) {
        this.world = world;
        this.store = store;
        this.locks = locks;
        this.planted = planted;
        this.node = node;
        this.deliver = deliver;
    }

    /// The process is gone: whatever in it waits for the store ends without having done anything more.
    static final class Crashed extends Error {
        private static final long serialVersionUID = 1L;

        Crashed() {
            super("the node crashed", null, false, false);
        }
    }

    static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable(String why) {
            super(why, null, false, false);
        }
    }

    private static final class Asked<T> {
        final Promise<T> promise = Promise.promise();
        final long deadline;
        boolean over;

        Asked(long deadline) {
            this.deadline = deadline;
        }
    }

    /// Something the store does when it is asked.
    private interface Operation<T> {
        void run(Consumer<T> reply);
    }

    void die() {
        dead = true;
        asked.stream().filter(one -> !one.over).toList().forEach(one -> {
            one.over = true;
            one.promise.tryFail(new Crashed());
        });
        asked.clear();
    }

    private <T> Future<T> ask(Operation<T> operation) {
        if (dead) {
            return Future.failedFuture(new Crashed());
        }
        var one = new Asked<T>(world.now() + TIMEOUT_MS);
        await(one);
        int copies = world.percent(world.weather().twicePercent()) ? 2 : 1;
        for (int copy = 0; copy < copies; copy++) {
            if (!world.percent(world.weather().requestLostPercent())) {
                world.after(world.weather().storeMs(world), () -> arrive(operation, one));
            }
        }
        return one.promise.future();
    }

    private <T> void arrive(Operation<T> operation, Asked<T> one) {
        if (!store.reachable(node)) {
            if (world.percent(50)) {
                world.after(1, () -> giveUp(one));
            }
            return;
        }
        operation.run(result -> {
            if (store.reachable(node) && !world.percent(world.weather().replyLostPercent())) {
                world.after(world.weather().storeMs(world), () -> deliver.accept(() -> {
                    if (!one.over) {
                        one.over = true;
                        one.promise.tryComplete(result);
                    }
                }));
            }
        });
    }

    /// One timer for all that waits: hardly anything waits in vain.
    private void await(Asked<?> one) {
        while (!asked.isEmpty() && asked.getFirst().over) {
            asked.removeFirst();
        }
        asked.add(one);
        if (!timed) {
            timed = true;
            world.after(TIMEOUT_MS, this::giveUp);
        }
    }

    private void giveUp() {
        asked.removeIf(one -> one.over);
        List.copyOf(asked).stream().filter(one -> one.deadline <= world.now()).forEach(this::giveUp);
        var next = asked.stream().filter(one -> one.deadline > world.now()).findFirst();
        timed = next.isPresent();
        next.ifPresent(one -> world.after(one.deadline - world.now(), this::giveUp));
    }

    private void giveUp(Asked<?> one) {
        if (!one.over) {
            deliver.accept(() -> {
                if (!one.over) {
                    one.over = true;
                    world.tell(() -> node + ": no answer from the store");
                    one.promise.tryFail(new Unreachable("no answer from the store"));
                }
            });
        }
    }

    @Override
    public CommitStore commits() {
        return this;
    }

    @Override
    public CursorStore cursors() {
        return this;
    }

    @Override
    public CommitStore reads() {
        throw new UnsupportedOperationException("the read record isn't simulated");
    }

    @Override
    public CheckpointStore checkpoints() {
        throw new UnsupportedOperationException("checkpoints aren't simulated");
    }

    @Override
    public Future<Instant> time() {
        return ask(reply -> reply.accept(Process.BEGINNING.plusMillis(world.now())));
    }

    @Override
    public Documents documents(String collection) {
        return new DocumentsLink(store.documents(collection), this);
    }

    /// What the store answers at once.
    <T> Future<T> answered(Supplier<Future<T>> question) {
        return ask(reply -> reply.accept(question.get().result()));
    }

    @Override
    public void close() {
        // nothing is held open
    }

    @Override
    public Future<Insertion> insert(StoredCommit commit) {
        return planted == Planted.CLUSTER_LOCK_TRUSTED ? locked(commit) : ask(reply -> store.insert(commit, reply));
    }

    /// Looks, and then writes, under a lock.
    private Future<Insertion> locked(StoredCommit commit) {
        if (!locks.lock(node, commit.ref().stream())) {
            return Future.succeededFuture(Insertion.NUMBER_TAKEN);
        }
        return this.<Optional<Insertion>>ask(reply -> reply.accept(store.taken(commit)))
                .compose(taken -> taken.map(Future::succeededFuture).orElseGet(() -> ask(reply -> store.insert(commit, reply))))
                .onComplete(_ -> locks.unlock(node, commit.ref().stream()));
    }

    @Override
    public Future<List<StoredCommit>> read(StreamId stream, long after, long upTo) {
        return ask(reply -> reply.accept(store.read(stream, after, upTo)));
    }

    @Override
    public Future<Optional<StoredCommit>> byCommitId(String commitId) {
        return ask(reply -> reply.accept(store.byCommitId(commitId)));
    }

    @Override
    public Future<List<StoredCommit>> recordedSince(long fromSlot) {
        return ask(reply -> reply.accept(store.recordedSince(fromSlot)));
    }

    @Override
    public Future<List<Head>> heads(String kind) {
        return ask(reply -> reply.accept(store.heads(kind)));
    }

    @Override
    public Future<Map<StreamId, Long>> all() {
        return ask(reply -> reply.accept(planted == Planted.RELAY_FORGETFUL ? Map.of() : store.cursors()));
    }

    @Override
    public Future<Void> advance(StreamId stream, long number) {
        return ask(reply -> {
            store.advance(stream, number);
            reply.accept(null);
        });
    }
}
