package gwarchod.core.desk;

import gwarchod.core.casefile.Cases;
import gwarchod.core.journal.Checkpoints;
import gwarchod.core.lease.Lease;
import gwarchod.core.reads.Reads;
import java.util.List;
import java.util.concurrent.Executor;

/// What a node does again and again by itself: for itself, and as long as it is its keeper, for all nodes on its store.
final class Minding {
    /// How often cards are looked at whose time has come, the relay after failures, its cursors are kept, and ended sessions are swept.
    private static final long AGREEMENT_MS = 200;
    private static final long WAKE_MS = 1_000;
    private static final long RELAY_MS = 1_000;
    private static final long CURSORS_MS = 1_000;
    private static final long SESSIONS_MS = 60_000;

    /// How often the read record is followed.
    private static final long READS_MS = 1_000;

    private final Repair repair;
    private final Agreed agreed;
    private final Relay relay;
    private final Keeper keeper;
    private final Runnable sign;

    /// @param lease that of the keeper
    Minding(boolean alone, Lease lease, Executor work, StoreTime time, Repair repair, Agreed agreed, Relay relay, Checkpoints checkpoints) {
        this.repair = repair;
        this.agreed = agreed;
        this.relay = relay;
        this.keeper = new Keeper(lease, alone, work, List.of(relay, signing(checkpoints)));
        this.sign = alone ? checkpoints::turn : () -> checkpoints.turn(time.now().getEpochSecond());
    }

    private static Keeper.Part signing(Checkpoints checkpoints) {
        return new Keeper.Part() {
            @Override
            public void lead() {
                checkpoints.lead();
            }

            @Override
            public void rest() {
                checkpoints.rest();
            }
        };
    }

    /// Begins, once all is loaded (waits).
    ///
    /// @param agreement looks whether another one has come into force
    /// @param settings looks whether the day of a change has come
    /// @param sweep removes what ended long ago
    List<AutoCloseable> start(Cases cases, Reads reads, Runnable agreement, Runnable settings, Runnable sweep) {
        keeper.begin();
        repair.poll();          // what others recorded while this loaded
        return List.of(
                Every.start("repair", Repair.POLL_MS, repair::poll),
                Every.start("sweep", Repair.SWEEP_MS, repair::sweep),
                Every.start("agreed", Keeper.TURN_MS, agreed::turn),
                Every.start("keeper", Keeper.TURN_MS, keeper::turn),
                Every.start("agreement", AGREEMENT_MS, agreement),
                Every.start("settings", WAKE_MS, settings),
                Every.start("wake", WAKE_MS, cases::wake),
                Every.start("relay", RELAY_MS, relay::again),
                Every.start("cursors", CURSORS_MS, relay::keepCursors),
                Every.start("reads", READS_MS, reads::refresh),
                Every.start("sessions", SESSIONS_MS, () -> keeper.only(() -> {
                    sweep.run();
                    agreed.sweep();
                })),
                Every.start("checkpoints", Checkpoints.INTERVAL_MS, sign));
    }

    /// Vouches for the last commits, and lets others take over at once (waits).
    void end() {
        relay.end();
        relay.keepCursors();
        sign.run();
        keeper.end();
        agreed.end();
    }

    /// Whether it is this node that carries, signs and sweeps for all, for certain now.
    boolean keeps() {
        return keeper.sure();
    }
}
