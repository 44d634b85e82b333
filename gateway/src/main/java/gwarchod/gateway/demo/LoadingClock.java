package gwarchod.gateway.demo;

import java.time.Instant;
import java.time.InstantSource;

/// The time, which stands where it is put while an area's past is being loaded and runs from then on.
public final class LoadingClock implements InstantSource {
    private final InstantSource real;
    private volatile Instant put;

    /// @param begin where it stands at first
    public LoadingClock(InstantSource real, Instant begin) {
        this.real = real;
        this.put = begin;
    }

    void put(Instant at) {
        put = at;
    }

    /// From here on it is the real time.
    public void run() {
        put = null;
    }

    @Override
    public Instant instant() {
        var at = put;
        return at == null ? real.instant() : at;
    }
}
