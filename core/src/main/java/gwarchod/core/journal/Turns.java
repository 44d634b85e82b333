package gwarchod.core.journal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One writer of this node at a time on a stream (and on the few that share its lock): they would only refuse each other.
final class Turns {
    private static final int TURNS = 1_024;

    private final Map<Integer, Lock> turns = new ConcurrentHashMap<>();

    <T> T take(StreamId stream, Supplier<T> work) {
        var turn = turns.computeIfAbsent(Math.floorMod(stream.hashCode(), TURNS), _ -> new ReentrantLock());
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
