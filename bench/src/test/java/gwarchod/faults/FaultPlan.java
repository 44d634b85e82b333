package gwarchod.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What is done to the cluster, one after the other: by a seed, the same each time.
final class FaultPlan {
    /// How long the cluster is left in peace between two of them.
    private static final long PEACE_MS = 2_500;

    private static final int SLOW_MS = 60;

    private final Cluster cluster;
    private final Witness witness;
    private final Random random;
    private final List<String> done = new ArrayList<>();

    enum Fault {
        KILL_ONE,
        KILL_ALL,
        PAUSE,
        CUT,
        CUT_AND_RESET,
        SLOW_STORE,
        ROLLING_RESTART
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

    /// Every fault there is in some order, and again in another, until the time is over.
    void runFor(long untilMs) throws InterruptedException {
        while (witness.nowMs() < untilMs) {
            var faults = new ArrayList<>(List.of(Fault.values()));
            Collections.shuffle(faults, random);
            for (Fault fault : faults) {
                if (witness.nowMs() < untilMs) {
                    run(List.of(fault));
                }
            }
        }
    }

    /// What was done when, for whoever reads a failure.
    List<String> done() {
        return List.copyOf(done);
    }

    private void does(Fault fault) throws InterruptedException {
        int node = random.nextInt(cluster.size());
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
            case SLOW_STORE -> slow(lastsMs);
            case ROLLING_RESTART -> {
                for (int i = 0; i < cluster.size(); i++) {
                    cluster.node(i).end();
                    cluster.startAgain(i);
                }
            }
        }
        done.add(fault + " of node " + node + " from " + began + " to " + witness.nowMs() + " ms");
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
