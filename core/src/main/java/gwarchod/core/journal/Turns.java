package gwarchod.core.journal;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One writer of this node at a time on a stream (and on the few that share its lock): they would only refuse each other.
final class Turns {
    private static final int TURNS = 1_024;

    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(TURNS).toArray(Lock[]::new);

    <T> T take(StreamId stream, Supplier<T> work) {
        var turn = turns[Math.floorMod(stream.hashCode(), TURNS)];
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
