package gwarchod.core.desk;

import gwarchod.core.journal.CursorStore;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Outcome;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/// The relay and the repair of a node as [Node] wires them, for a simulation that turns them by its own time.
@NullMarked
public final class SimDesk {
    public static final long POLL_MS = Repair.POLL_MS;
    public static final long SWEEP_MS = Repair.SWEEP_MS;

    private final Relay relay;
    private final Repair repair;

    public SimDesk(Journal journal, CursorStore cursors, Hints hints, Executor work, InstantSource clock, BiFunction<Effect, Fact, Outcome> carry) {
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
        repair = new Repair(journal, hints, clock);
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

    public void sweep(List<String> kinds) {
        repair.sweep(kinds);
    }

    public boolean fresh() {
        return repair.fresh();
    }
}
