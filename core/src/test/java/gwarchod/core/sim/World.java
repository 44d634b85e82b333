package gwarchod.core.sim;

import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Time, chance and what is about to happen. Everything in it happens on the thread that [runs][#runUntil] it.
final class World {
    /// Steps of one schedule; beyond it something runs in a circle.
    private static final int STEPS_MAX = 200_000;

    private static final int TOLD_MAX = 4_000;

    private static final int SMALL_PERCENT = 25;

    private final SplittableRandom chance;
    private final Fibres fibres;
    private final PriorityQueue<Happening> ahead = new PriorityQueue<>();
    private final boolean telling;
    private final List<String> told = new ArrayList<>();
    private Weather weather;
    private final boolean smallMemory;
    private long now;
    private long count;
    private int steps;
    private @Nullable Throwable failure;

    /// At the same millisecond what was planned first comes first.
    private record Happening(long at, long count, Runnable what) implements Comparable<Happening> {
        @Override
        public int compareTo(Happening other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(count, other.count);
        }
    }

    World(long seed, boolean telling, Fibres fibres) {
        this.fibres = fibres;
        this.chance = new SplittableRandom(seed);
        this.telling = telling;
        this.weather = Weather.of(this);
        this.smallMemory = percent(SMALL_PERCENT);
        tell(() -> weather.toString());
    }

    Weather weather() {
        return weather;
    }

    /// Nodes keep no case file in memory: each is read anew whenever it is needed, as in an area with more cases than memory.
    boolean smallMemory() {
        return smallMemory;
    }

    /// Nothing goes wrong by itself any more.
    void calm() {
        weather = Weather.CALM;
    }

    /// Milliseconds since the world began.
    long now() {
        return now;
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    long between(long least, long most) {
        return least + chance.nextLong(most - least + 1);
    }

    boolean percent(int likely) {
        return likely > 0 && chance.nextInt(100) < likely;
    }

    <T> T oneOf(List<T> things) {
        return things.get(below(things.size()));
    }

    /// Waits, in a fibre.
    void pause(long ms) {
        Promise<Void> over = Promise.promise();
        after(ms, over::complete);
        over.future().await();
    }

    void after(long ms, Runnable what) {
        ahead.add(new Happening(now + ms, count++, what));
    }

    /// Begins something that may wait. What it throws ends the schedule.
    void start(Runnable task) {
        fibres.start(() -> {
            try {
                task.run();
            } catch (RuntimeException | Error thrown) {
                failure = thrown;
            }
        });
    }

    /// Lets happen what is to happen up to then; never twice at once.
    void runUntil(long end) {
        while (true) {
            while (!fibres.idle()) {
                step();
                fibres.step(this::below);
            }
            var next = ahead.peek();
            if (next == null || next.at() > end) {
                now = Math.max(now, end);
                return;
            }
            ahead.poll();
            now = next.at();
            step();
            next.what().run();
        }
    }

    private void step() {
        switch (failure) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> { }
        }
        if (++steps > STEPS_MAX) {
            throw new Violation("over " + STEPS_MAX + " steps: something goes round in a circle");
        }
    }

    /// For whoever reads what happened; made only when somebody will.
    void tell(Supplier<String> what) {
        if (telling) {
            told.add(String.format("%8d ms  %s", now, what.get()));
            if (told.size() > TOLD_MAX) {
                told.removeFirst();
            }
        }
    }

    List<String> told() {
        return told;
    }

    /// What must hold didn't.
    static final class Violation extends AssertionError {
        private static final long serialVersionUID = 1L;

        Violation(String what) {
            super(what);
        }
    }

    static void holds(boolean so, Supplier<String> otherwise) {
        if (!so) {
            throw new Violation(otherwise.get());
        }
    }
}
