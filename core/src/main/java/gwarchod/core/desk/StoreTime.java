package gwarchod.core.desk;

import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Head;
import gwarchod.core.journal.Slots;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.store.Documents;
import gwarchod.core.store.Stores;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The time by the store's clock, as this node reckons it between two looks at it: commits carry that as their slot, so that clocks of nodes which
/// differ, or are set, hide none. Reckoned by a clock that only goes on; where the wall clock went on differently meanwhile (it was set, or the machine
/// was asleep), the reckoning isn't trusted.
///
/// A commit that took longer to be stored than others look back is put on a list of late ones, which they look at too: before it is acknowledged.
final class StoreTime implements Slots {
    /// The collection of late commits.
    static final String LATE = "late";

    /// A commit that is acknowledged this long after its slot is late: well before others stop looking for it.
    static final long LATE_SECONDS = 2;

    /// What is older than this every sweep has found: nobody needs to be told of it again, and it goes from the list.
    static final Duration FOUND = Duration.ofMinutes(5);

    /// How much the two clocks of this machine may differ over a measurement's life.
    private static final long STEP_MS = 1_000;

    private static final String ID = "id";
    private static final String AT = "at";
    private static final long MILLIS = 1_000;
    private static final int REMOVED_AT_ONCE = 1_000;

    private final Supplier<Future<Instant>> store;
    private final Documents late;
    private final InstantSource wall;
    private final LongSupplier nanos;
    private volatile @Nullable Moment known;

    /// One moment on three clocks.
    ///
    /// @param nanos of this machine, and before the store was asked
    /// @param store that of the store, at or after that
    record Moment(long nanos, Instant wall, Instant store) {}

    StoreTime(Stores stores, InstantSource wall, LongSupplier nanos) {
        this(stores::time, stores.documents(LATE), wall, nanos);
    }

    /// @param store asks the store what time it is
    /// @param late the list of late commits
    /// @param nanos a clock that only goes on
    StoreTime(Supplier<Future<Instant>> store, Documents late, InstantSource wall, LongSupplier nanos) {
        this.store = store;
        this.late = late;
        this.wall = wall;
        this.nanos = nanos;
    }

    /// What time it is by the store: asked (waits).
    Moment measure() {
        long before = nanos.getAsLong();
        var now = wall.instant();
        var measured = new Moment(before, now, store.get().await());
        known = measured;
        return measured;
    }

    private Moment known() {
        var moment = known;
        return moment == null ? measure() : moment;
    }

    /// How long ago that moment was, by whichever clock of this machine says more.
    Duration since(Moment moment) {
        var steady = Duration.ofNanos(nanos.getAsLong() - moment.nanos());
        var walls = Duration.between(moment.wall(), wall.instant()).abs();
        return walls.compareTo(steady) > 0 ? walls : steady;
    }

    /// Whether `asked`, by the clock that only goes on, is before that moment.
    boolean began(Moment moment, long asked) {
        return moment.nanos() - asked > 0;
    }

    long nanos() {
        return nanos.getAsLong();
    }

    /// What time it is by the store, as reckoned here; waits only before the first measurement.
    Instant now() {
        var moment = known();
        return moment.store().plusNanos(nanos.getAsLong() - moment.nanos());
    }

    /// The wall clock was set since the store was asked, or the machine slept.
    private boolean doubtful() {
        var moment = known();
        var steady = Duration.ofNanos(nanos.getAsLong() - moment.nanos());
        return steady.minus(Duration.between(moment.wall(), wall.instant())).abs().toMillis() > STEP_MS;
    }

    @Override
    public long slot(Instant recorded) {
        return now().getEpochSecond();
    }

    @Override
    public void stored(StoredCommit commit) {
        boolean doubtful = doubtful();
        long now = (doubtful ? measure().store() : now()).getEpochSecond();
        if (now - commit.slot() > LATE_SECONDS && now - commit.slot() < FOUND.toSeconds()) {
            var id = commit.ref().toString();
            late.put(id, new JsonObject().put(ID, id).put("hash", commit.hash()).put(AT, now * MILLIS)).await();
        }
    }

    /// The commits that were late lately. Waits.
    List<Head> late() {
        return late.all().await().stream().map(note -> {
            var ref = CommitRef.parse(note.getString(ID));
            return new Head(ref.stream(), ref.number(), note.getString("hash"));
        }).toList();
    }

    /// Takes from the list what everybody has found. Waits.
    void forget() {
        long before = now().minus(FOUND).toEpochMilli();
        late.below(AT, before, REMOVED_AT_ONCE).await().forEach(note -> late.remove(note.getString(ID)).await());
    }
}
