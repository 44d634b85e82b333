package gwarchod.bench;

import java.time.Instant;
import java.time.InstantSource;

/// A time for each thread, which stands where that thread put it: many cases are recorded at once, each in its own past.
final class PastClock implements InstantSource {
    private final ThreadLocal<Instant> at = ThreadLocal.withInitial(() -> Instant.EPOCH);

    void put(Instant now) {
        at.set(now);
    }

    @Override
    public Instant instant() {
        return at.get();
    }
}
