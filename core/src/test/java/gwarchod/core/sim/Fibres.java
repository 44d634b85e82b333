package gwarchod.core.sim;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Virtual threads that run on the one thread which says so, one at a time, the next chosen by whoever runs them. What waits (for a future, a
/// lock, a latch) gives the thread back; so real code that waits runs here unchanged, and always in the same order.
///
/// The JDK takes such a scheduler, but has no public door to it yet.
final class Fibres implements AutoCloseable {
    private static final MethodHandle NEW_VIRTUAL_THREAD = newVirtualThread();

    /// How long a fibre may wait for a monitor: of those that hold one some other world's fibre is running.
    private static final long MONITOR_NS_MAX = 20_000_000_000L;

    private final Thread owner = Thread.currentThread();
    private final List<Fibre> ready = new ArrayList<>();
    private final Deque<Fibre> free = new ArrayDeque<>();
    private @Nullable Fibre running;
    private boolean closed;

    /// The thread's own scheduler: whenever it may go on, the JDK gives it the rest of what it has to do.
    private final class Fibre implements Executor {
        private final Thread thread;
        private @Nullable Runnable task;
        private @Nullable Runnable rest;
        private volatile boolean atOnce;

        Fibre(Runnable task) {
            this.task = task;
            try {
                thread = (Thread) NEW_VIRTUAL_THREAD.invokeExact((Executor) this, "fibre", 0, (Runnable) this::tasks);
            } catch (Throwable failed) {
                throw new IllegalStateException("no virtual thread can be made", failed);
            }
        }

        /// One after the other: what a library keeps for each thread (a source of randomness, which takes long to make) serves many.
        private void tasks() {
            while (task != null) {
                task.run();
                task = null;
                free.push(this);
                while (task == null && !closed) {
                    LockSupport.park();
                }
            }
        }

        @Override
        public void execute(Runnable continuation) {
            rest = continuation;
            var by = Thread.currentThread();
            if (running == this || by != owner && !by.isVirtual()) {
                atOnce = true;      // the JDK: it had waited for a monitor
            } else {
                ready.add(this);
            }
        }

        /// Until it waits for something of its own world, or ends.
        void go() {
            do {
                atOnce = false;
                Objects.requireNonNull(rest).run();
            } while (waitedForMonitor());
        }

        /// Monitors that worlds on other threads need too (of the JDK, of libraries) are soon free. One that a fibre of this world holds while
        /// it waits never would be.
        private boolean waitedForMonitor() {
            long begun = 0;
            while (!atOnce && (thread.getState() == Thread.State.BLOCKED || thread.getState() == Thread.State.RUNNABLE)) {
                begun = begun == 0 ? System.nanoTime() : begun;
                if (System.nanoTime() - begun > MONITOR_NS_MAX) {
                    throw new World.Violation("something waits and holds a monitor that others need:\n"
                            + Arrays.stream(thread.getStackTrace()).map(Object::toString).collect(Collectors.joining("\n")));
                }
                Thread.onSpinWait();
            }
            return atOnce;
        }
    }

    /// Begins something that may wait; nothing of it runs before [#step].
    void start(Runnable task) {
        if (free.isEmpty()) {
            new Fibre(task).thread.start();
        } else {
            var fibre = free.pop();
            fibre.task = task;
            LockSupport.unpark(fibre.thread);
        }
    }

    /// Lets those end that have nothing to do.
    @Override
    public void close() {
        closed = true;
        while (!free.isEmpty()) {
            LockSupport.unpark(free.pop().thread);
        }
        while (!idle()) {
            step(_ -> 0);
        }
    }

    boolean idle() {
        return ready.isEmpty();
    }

    /// Runs one of those that don't wait until it waits or ends.
    void step(IntUnaryOperator choose) {
        int chosen = ready.size() == 1 ? 0 : choose.applyAsInt(ready.size());
        var next = ready.get(chosen);
        ready.set(chosen, ready.getLast());
        ready.removeLast();
        running = next;
        next.go();
        running = null;
    }

    private static MethodHandle newVirtualThread() {
        try {
            var type = MethodType.methodType(Thread.class, Executor.class, String.class, int.class, Runnable.class);
            return trusted().findStatic(Class.forName("java.lang.ThreadBuilders"), "newVirtualThread", type);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("this JDK makes its virtual threads otherwise: look at java.lang.ThreadBuilders", missing);
        }
    }

    private static MethodHandles.Lookup trusted() throws ReflectiveOperationException {
        var type = Class.forName("sun.misc.Unsafe");
        var only = type.getDeclaredField("theUnsafe");
        only.setAccessible(true);
        var unsafe = only.get(null);
        var lookup = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
        var base = type.getMethod("staticFieldBase", Field.class).invoke(unsafe, lookup);
        var offset = type.getMethod("staticFieldOffset", Field.class).invoke(unsafe, lookup);
        return (MethodHandles.Lookup) type.getMethod("getObject", Object.class, long.class).invoke(unsafe, base, offset);
    }
}
