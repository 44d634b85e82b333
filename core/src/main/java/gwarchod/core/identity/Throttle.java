package gwarchod.core.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Slows repeated guesses down: after a few failures each one doubles the wait, for this user name from this place only, so that nobody
/// can lock another person out from elsewhere.
final class Throttle {
    /// Failures that cost nothing but themselves.
    static final int FREE = 5;

    static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    static final Duration WAIT_MAX = Duration.ofMinutes(15);

    /// Failures are forgotten after this long without another.
    static final Duration REMEMBERED = Duration.ofHours(1);

    /// Users and places remembered at once.
    static final int KEYS_MAX = 100_000;

    private static final int KEY_PART_MAX = 64;

    private final InstantSource clock;
    private final int free;
    private final Duration waitMax;
    private final Cache<Key, Failures> failures = Caffeine.newBuilder().maximumSize(KEYS_MAX).expireAfterWrite(REMEMBERED).build();

    record Key(String username, String from) {
        Key {
            username = username.substring(0, Math.min(username.length(), KEY_PART_MAX));
            from = from.substring(0, Math.min(from.length(), KEY_PART_MAX));
        }
    }

    private record Failures(int count, Instant notBefore) {}

    /// @param free failures that cost nothing but themselves
    Throttle(InstantSource clock, int free) {
        this(clock, free, WAIT_MAX);
    }

    Throttle(InstantSource clock, int free, Duration waitMax) {
        this.clock = clock;
        this.free = free;
        this.waitMax = waitMax;
    }

    /// How long another attempt has to wait.
    Duration wait(Key key) {
        var failed = failures.getIfPresent(key);
        var now = clock.instant();
        return failed == null || !failed.notBefore().isAfter(now) ? Duration.ZERO : Duration.between(now, failed.notBefore());
    }

    void failed(Key key) {
        var now = clock.instant();
        failures.asMap().merge(key, new Failures(1, now), (before, _) ->
                new Failures(before.count() + 1, now.plus(shorter(waitAfter(before.count() + 1 - free + FREE), waitMax))));
    }

    void succeeded(Key key) {
        failures.invalidate(key);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    static Duration waitAfter(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, 30));
        return wait.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : wait;
    }
}
