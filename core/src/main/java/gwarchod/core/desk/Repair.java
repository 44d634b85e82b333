package gwarchod.core.desk;

import gwarchod.core.desk.StoreTime.Moment;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Head;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Finds what hints dropped: asks the store for what was recorded lately, with overlap, and has memory read it. A slower sweep compares every head.
///
/// When a poll is done, memory holds everything that was acknowledged to anybody before it began: by whichever node, whatever its clock said.
final class Repair {
    /// How often the store is asked for recent commits.
    static final long POLL_MS = 500;

    /// How often every head is compared.
    static final long SWEEP_MS = 60_000;

    /// How far back a poll looks beyond the last good one: an insertion takes its time, and what took longer than [StoreTime#LATE_SECONDS] is listed.
    static final long OVERLAP_SECONDS = 5;

    /// A node whose last good poll began longer ago than this answers nothing from memory.
    static final Duration FRESH = Duration.ofSeconds(1);

    /// A node whose last good poll ended longer ago than this has lost touch: as long as a member of the cluster may say nothing.
    static final Duration TOUCH = Duration.ofSeconds(5);

    private final Journal journal;
    private final Hints hints;
    private final StoreTime time;
    private final Supplier<Set<String>> kinds;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final boolean alone;
    private volatile Moment good;
    /// When it ended, by the clock that only goes on.
    private volatile long ended;
    private volatile Runnable permitted = () -> { };

    /// Counts as polled when it is made: whatever is held is loaded after that.
    ///
    /// @param kinds the kinds of stream whose heads a sweep compares
    /// @param alone nobody else can write to the store
    Repair(Journal journal, Hints hints, StoreTime time, Supplier<Set<String>> kinds, boolean alone) {
        this.journal = journal;
        this.hints = hints;
        this.time = time;
        this.kinds = kinds;
        this.alone = alone;
        this.good = time.measure();
        this.ended = time.nanos();
    }

    /// The same, as long as this throws nothing.
    Repair as(Runnable permitted) {
        this.permitted = permitted;
        return this;
    }

    /// Brings memory up to the store (waits). Of several who ask at once, the ones that wait share the next poll.
    void poll() {
        long asked = time.nanos();
        turn.lock();
        try {
            if (!time.began(good, asked)) {
                pollNow();
            }
        } finally {
            turn.unlock();
        }
    }

    private void pollNow() {
        permitted.run();
        var last = good;
        var begins = time.measure();        // before the query: what is recorded while it runs may not be in its answer
        if (time.since(last).compareTo(StoreTime.FOUND.dividedBy(2)) > 0) {
            compareHeads();
        }
        var recent = new ArrayList<>(journal.recordedSince(earlier(last.store(), begins.store()).getEpochSecond() - OVERLAP_SECONDS));
        recent.addAll(time.late());
        take(recent);
        good = begins;
        ended = time.nanos();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// Compares every head (waits). For what no poll could find.
    void sweep() {
        compareHeads();
        time.forget();
    }

    private void compareHeads() {
        for (String kind : kinds.get()) {
            take(journal.heads(kind));
        }
    }

    boolean fresh() {
        return time.since(good).compareTo(FRESH) < 0;
    }

    /// Others may have written for [#TOUCH] or longer what nobody here can know of.
    boolean outOfTouch() {
        return !alone && time.nanos() - ended > TOUCH.toNanos();
    }

    /// How long ago the last good poll began.
    Duration age() {
        return time.since(good);
    }

    private void take(Collection<Head> heads) {
        journal.catchUp(heads);
        heads.forEach(head -> hints.heard(new Hints.Hint(head.stream(), head.number())));
    }

    /// Brings memory up to the store unless it is (waits).
    void refresh() {
        if (!fresh()) {
            poll();
        }
    }

    /// The same before anything is said to a session: up to all that it did and saw before, here or elsewhere. One that was elsewhere isn't known here.
    ///
    /// @param seen commits it was told of lately
    void refresh(boolean known, Collection<CommitRef> seen) {
        if (!alone && (!known || !journal.holds(seen))) {
            poll();
        }
    }

    /// Whether memory is fresh and holds these commits.
    boolean holds(Collection<CommitRef> seen) {
        return fresh() && (alone || journal.holds(seen));
    }

    /// Whether whoever this node doesn't know yet may be answered from memory.
    boolean suffices() {
        return alone && fresh();
    }
}
