package gwarchod.faults;

import gwarchod.faults.Service.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What is done to the cluster, one after the other: by a seed, the same each time.
final class FaultPlan {
    /// How long the cluster is left in peace between two of them.
    private static final long PEACE_MS = Service.MARGIN_MS;

    private static final int SLOW_MS = 60;

    /// Longer than a member may say nothing, and about as long as two halves need to find each other again.
    private static final int SPLIT_MS = 12_000;

    private static final int WRONG_MS = 600_000;

    /// What was acknowledged just before a fault may be seen after it.
    private static final long EVEN_BEFORE_MS = 500;

    /// By when an open agenda is to be live again after a node was killed.
    private static final long LIVE_MS = 5_000;

    private final Cluster cluster;
    private final Witness witness;
    private final Random random;
    private final List<String> impossible = new ArrayList<>();
    private final List<Span> done = new ArrayList<>();

    enum Fault {
        KILL_ONE,
        KILL_ALL,
        PAUSE,
        CUT,
        CUT_AND_RESET,
        SLOW_STORE,
        BUS_CUT,
        NODE_CUT,
        DISK_FULL,
        CLOCK_SET,
        ROLLING_RESTART;

        /// Whether nodes and a store are left that could answer everything at once: one node is hit, the others and the store are whole.
        boolean leavesService() {
            return switch (this) {
                case KILL_ONE, PAUSE, CUT, CUT_AND_RESET, BUS_CUT, NODE_CUT, CLOCK_SET, ROLLING_RESTART -> true;
                case KILL_ALL, SLOW_STORE, DISK_FULL -> false;
            };
        }

        /// Whether it comes without notice: a node that leaves in good order says so before, and no request needs to fail even once.
        boolean surprises() {
            return this != ROLLING_RESTART;
        }

        private boolean canBeDone(Cluster cluster) {
            return switch (this) {
                case BUS_CUT, NODE_CUT -> cluster.hosts().cuts();
                case DISK_FULL -> cluster.disk().isPresent();
                case KILL_ONE, KILL_ALL, PAUSE, CUT, CUT_AND_RESET, SLOW_STORE, CLOCK_SET, ROLLING_RESTART -> true;
            };
        }
    }

    FaultPlan(Cluster cluster, Witness witness, Random random) {
        this.cluster = cluster;
        this.witness = witness;
        this.random = random;
    }

    /// Those faults, one after the other.
    void run(List<Fault> faults) throws InterruptedException {
        for (Fault fault : faults) {
            Thread.sleep(PEACE_MS);
            does(fault);
        }
        Thread.sleep(PEACE_MS);
    }

    /// Each of these faults in some order, and again in another, until the time is over; each once, however long that takes.
    void runFor(long untilMs, List<Fault> faultsOf) throws InterruptedException {
        var possible = faultsOf.stream().filter(fault -> fault.canBeDone(cluster)).toList();
        faultsOf.stream().filter(fault -> !possible.contains(fault)).forEach(fault -> impossible.add(fault + ": not on this machine"));
        for (boolean first = true; first || witness.nowMs() < untilMs; first = false) {
            var faults = new ArrayList<>(possible);
            Collections.shuffle(faults, random);
            for (Fault fault : faults) {
                if (first || witness.nowMs() < untilMs) {
                    run(List.of(fault));
                }
            }
        }
    }

    /// What was done when, and how stale an agenda was from then to the next, for whoever reads a failure.
    ///
    /// @param late the longest first
    List<String> done(List<ScreenChecker.Late> late) {
        var lines = new ArrayList<>(impossible);
        for (int i = 0; i < done.size(); i++) {
            var span = done.get(i);
            long until = i + 1 < done.size() ? done.get(i + 1).fromMs() : span.healedMs() + PEACE_MS;
            var longest = ScreenChecker.longest(late, span.fromMs() - EVEN_BEFORE_MS, until - EVEN_BEFORE_MS);
            lines.add(span.fault() + " of node " + span.node() + " from " + span.fromMs() + " to " + span.healedMs() + " ms; stale "
                    + longest.map(ScreenChecker.Late::toString).orElse("none")
                    + (span.fault() != Fault.KILL_ONE ? "" : longest.isEmpty() || longest.get().ms() <= LIVE_MS ? "; goal (live again in 5 s) met"
                            : "; GOAL (live again in 5 s) MISSED"));
        }
        return lines;
    }

    /// What was done when.
    List<Span> spans() {
        return List.copyOf(done);
    }

    private void does(Fault fault) throws InterruptedException {
        var cases = cluster.caseNodes();
        boolean ofStore = fault == Fault.CUT || fault == Fault.CUT_AND_RESET;
        int node = ofStore ? cases.get(random.nextInt(cases.size())) : random.nextInt(cluster.size());
        long lastsMs = 1_500 + random.nextInt(3_000);
        long began = witness.nowMs();
        switch (fault) {
            case KILL_ONE -> {
                cluster.node(node).kill9();
                cluster.startAgain(node);
            }
            case KILL_ALL -> cluster.killAllAndStart();
            case PAUSE -> {
                cluster.node(node).pause();
                Thread.sleep(lastsMs);
                cluster.node(node).goOn();
            }
            case CUT, CUT_AND_RESET -> {
                cluster.way(node).cut();
                Thread.sleep(lastsMs);
                if (fault == Fault.CUT_AND_RESET) {
                    cluster.way(node).reset();
                }
                cluster.way(node).mend();
            }
            case BUS_CUT -> {
                cluster.hosts().cutBus(node);
                Thread.sleep(lastsMs + random.nextInt(SPLIT_MS));
                cluster.hosts().mendBus(node);
            }
            case NODE_CUT -> {
                cluster.hosts().cutWhole(node);
                Thread.sleep(lastsMs + random.nextInt(SPLIT_MS));
                cluster.hosts().mendWhole(node);
            }
            case DISK_FULL -> full(lastsMs);
            case CLOCK_SET -> {
                cluster.clock(node, random.nextInt(-WRONG_MS, WRONG_MS));
                Thread.sleep(lastsMs);
                cluster.clock(node, 0);
            }
            case SLOW_STORE -> slow(lastsMs);
            case ROLLING_RESTART -> {
                for (int i = 0; i < cluster.size(); i++) {
                    cluster.node(i).end();
                    cluster.startAgain(i);
                }
            }
        }
        done.add(new Span(fault, node, began, witness.nowMs()));
    }

    /// The store ends where it can't write; it is started again once there is room.
    private void full(long lastsMs) throws InterruptedException {
        var disk = cluster.disk().orElseThrow();
        disk.fill();
        Thread.sleep(lastsMs);
        disk.free();
        cluster.startStoreAgain();
    }

    private void slow(long lastsMs) throws InterruptedException {
        for (int i = 0; i < cluster.size(); i++) {
            cluster.way(i).slow(1 + random.nextInt(SLOW_MS));
        }
        Thread.sleep(lastsMs);
        for (int i = 0; i < cluster.size(); i++) {
            cluster.way(i).slow(0);
        }
    }
}
