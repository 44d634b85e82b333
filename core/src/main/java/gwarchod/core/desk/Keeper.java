package gwarchod.core.desk;

import gwarchod.core.lease.Lease;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one node does for all that share a store: it carries effects, signs checkpoints and sweeps, as long as it holds the lease. Another takes over
/// when that is given up, or its time is over. Where two do so for a moment nothing is wrong: effects are once in effect, a checkpoint's number is
/// one's alone, and what was swept is swept.
final class Keeper {
    /// The lease's name.
    static final String LEASE = "keeper";

    /// How often it is renewed, or asked for.
    static final long TURN_MS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final Lease lease;
    private final boolean alone;
    private final Executor work;
    private final List<Part> parts;
    private CompletableFuture<Void> changing = CompletableFuture.completedFuture(null);
    private boolean leads;

    /// Something that one node does for all.
    interface Part {
        /// From here on this node does it. Waits.
        void lead();

        /// From here on another does. Waits.
        void rest();
    }

    /// @param alone nobody else can write to the store
    Keeper(Lease lease, boolean alone, Executor work, List<Part> parts) {
        this.lease = lease;
        this.alone = alone;
        this.work = work;
        this.parts = List.copyOf(parts);
    }

    /// The first turn (waits). Throws what a part threw that can't begin.
    void begin() {
        if (alone) {
            lease.take();
            leads = true;
            parts.forEach(Part::lead);
        } else {
            turn();
            changing().join();
        }
    }

    private synchronized CompletableFuture<Void> changing() {
        return changing;
    }

    /// Renews or asks. Never waits for a part: the lease would run out meanwhile.
    synchronized void turn() {
        boolean now = alone || holds();
        if (now != leads) {
            leads = now;
            changing = changing.thenRunAsync(() -> parts.forEach(now ? this::lead : this::rest), work);
        }
    }

    private boolean holds() {
        try {
            return lease.turn();
        } catch (RuntimeException away) {
            LOG.warn("the lease {} couldn't be renewed", LEASE, away);
            return lease.held().isPresent();
        }
    }

    /// A part that can't begin is tried again as long as this node leads.
    private void lead(Part part) {
        for (long pause = TURN_MS; sure(); ) {
            try {
                part.lead();
                return;
            } catch (RuntimeException failed) {
                LOG.warn("taking over failed; it is tried again", failed);
                sleep(pause);
            }
        }
    }

    private void rest(Part part) {
        try {
            part.rest();
        } catch (RuntimeException failed) {
            LOG.warn("handing over failed", failed);
        }
    }

    private static void sleep(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether it is this node that does it, for certain now; by its own clock.
    boolean sure() {
        return alone || lease.held().isPresent();
    }

    /// Does it where this node leads, by the store too: for what is done now and then.
    void only(Runnable task) {
        if (alone || lease.confirm()) {
            task.run();
        }
    }

    /// Gives the lease up, so that another takes over at once.
    void end() {
        try {
            lease.release();
        } catch (RuntimeException away) {
            LOG.warn("the lease {} runs out by itself", LEASE, away);
        }
    }
}
