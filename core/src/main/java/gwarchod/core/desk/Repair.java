package gwarchod.core.desk;

import gwarchod.core.journal.Head;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Finds what hints dropped: asks the store for what was recorded lately, with overlap, and hints again. A slower sweep compares every head.
final class Repair {
    /// How often the store is asked for recent commits.
    static final long POLL_MS = 500;

    /// How often every head is compared.
    static final long SWEEP_MS = 60_000;

    /// How far back a poll looks beyond the last good one: clocks of nodes differ, and an insertion takes its time.
    static final long OVERLAP_SECONDS = 5;

    /// A node whose last good poll is older than this answers nothing from memory.
    static final Duration FRESH = Duration.ofSeconds(1);

    private final Journal journal;
    private final Hints hints;
    private final InstantSource clock;
    private volatile Instant lastGood;

    Repair(Journal journal, Hints hints, InstantSource clock) {
        this.journal = journal;
        this.hints = hints;
        this.clock = clock;
        this.lastGood = clock.instant();
    }

    void poll() {
        var now = clock.instant();
        hint(journal.recordedSince(lastGood.getEpochSecond() - OVERLAP_SECONDS));
        lastGood = now;
    }

    void sweep(List<String> kinds) {
        kinds.forEach(kind -> hint(journal.heads(kind)));
    }

    boolean fresh() {
        return lastGood.plus(FRESH).isAfter(clock.instant());
    }

    private void hint(List<Head> heads) {
        heads.forEach(head -> hints.heard(new Hints.Hint(head.stream(), head.number())));
    }
}
