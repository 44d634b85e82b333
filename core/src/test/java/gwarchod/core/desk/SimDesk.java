package gwarchod.core.desk;

import gwarchod.core.journal.CursorStore;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Slots;
import gwarchod.core.store.Documents;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
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

    private final Relay relay;
    private final Repair repair;

    /// The time of the store, as a node reckons it.
    public static Slots slots(Supplier<Future<Instant>> store, Documents late, InstantSource wall, LongSupplier nanos) {
        return new StoreTime(store, late, wall, nanos);
    }

    /// Waits.
    ///
    /// @param slots as made by [#slots]
    public SimDesk(Journal journal, CursorStore cursors, Hints hints, Executor work, InstantSource clock, Slots slots,
            BiFunction<Effect, Fact, Outcome> carry) {
        relay = new Relay(journal, cursors, work, clock, new Relay.Carrier() {
            @Override
            public Outcome carry(Effect effect, Fact cause) {
                return carry.apply(effect, cause);
            }

            @Override
            public void refused(Effect effect, Fact cause, Outcome.Refused why) {
                throw new AssertionError("refused " + effect + " because of " + why);
            }
        });
        repair = new Repair(journal, hints, (StoreTime) slots, journal::held, false);
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

    public boolean fresh() {
        return repair.fresh();
    }
}
