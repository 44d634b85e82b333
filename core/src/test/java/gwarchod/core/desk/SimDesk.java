package gwarchod.core.desk;

import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Outcome;
import gwarchod.core.store.Stores;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;

/// The relay and the repair of a node as [Node] wires them, for a simulation that turns them by its own time.
@NullMarked
public final class SimDesk {
    public static final long POLL_MS = Repair.POLL_MS;
    public static final long SWEEP_MS = Repair.SWEEP_MS;

    public final Journal journal;
    private final Relay relay;
    private final Repair repair;

    /// What a node stands on.
    ///
    /// @param nanos a clock that only goes on
    public record Machine(Stores stores, EventCodec codec, Hints hints, Executor work, InstantSource clock, LongSupplier nanos) {}

    /// Asks the store what time it is (waits).
    public SimDesk(Machine machine, Supplier<ExecutorService> readers, BiFunction<Effect, Fact, Outcome> carry) {
        var time = new StoreTime(machine.stores(), machine.clock(), machine.nanos());
        journal = new Journal(machine.stores().commits(), machine.codec(), machine.clock(), machine.hints(), time);
        journal.readOn(readers);
        repair = new Repair(journal, machine.hints(), time, journal::held, false);
        relay = new Relay(journal, machine.stores().cursors(), machine.work(), machine.clock(), new Relay.Carrier() {
            @Override
            public Outcome carry(Effect effect, Fact cause) {
                return carry.apply(effect, cause);
            }

            @Override
            public void refused(Effect effect, Fact cause, Outcome.Refused why) {
                throw new AssertionError("refused " + effect + " because of " + why);
            }
        });
    }

    public void causes(String kind, Function<Fact, List<Effect>> effects) {
        relay.causes(kind, effects);
    }

    public void start(Hints hints) {
        relay.start(hints);
    }

    public void again() {
        relay.again();
    }

    public void keepCursors() {
        relay.keepCursors();
    }

    public void poll() {
        repair.poll();
    }

    public void sweep() {
        repair.sweep();
    }

    /// What comes before each answer, as in the real desk.
    ///
    /// @param known whether the session was here before
    /// @param seen what it was told lately
    public void refresh(boolean known, List<CommitRef> seen) {
        repair.refresh();
        repair.refresh(known, seen);
    }
}
