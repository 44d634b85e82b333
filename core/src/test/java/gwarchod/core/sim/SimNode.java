package gwarchod.core.sim;

import gwarchod.core.sim.StoreLink.Crashed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One machine: its clock, and the process on it, which crashes, is stopped and goes on, and is started again.
final class SimNode {
    /// How long after an end without a crash, or a start that failed, it is started again.
    private static final long RESTART_MS = 500;

    final String name;
    private final World world;
    private final SimStore store;
    private final Planted planted;
    private final Switchboard switchboard;
    private long skewMs;
    private final Deque<Runnable> held = new ArrayDeque<>();
    private @Nullable Process process;
    private boolean stopped;

    SimNode(String name, World world, SimStore store, Planted planted, Switchboard switchboard) {
        this.name = name;
        this.world = world;
        this.store = store;
        this.planted = planted;
        this.switchboard = switchboard;
        this.skewMs = world.between(-world.weather().skewMsMax(), world.weather().skewMsMax());
    }

    /// The process, once it serves.
    Optional<Process> serving() {
        return Optional.ofNullable(process).filter(Process::serves);
    }

    boolean runs() {
        return process != null && !stopped;
    }

    void start() {
        var begun = new Process(name, world, new StoreLink(world, store, switchboard, planted, name, this::deliver), switchboard, planted,
                () -> Process.BEGINNING.plusMillis(world.now() + skewMs), this::deliver);
        process = begun;
        world.tell(() -> name + ": starts");
        world.start(() -> {
            try {
                begun.open();
            } catch (Crashed _) {
                return;
            } catch (RuntimeException failed) {
                Process.expected(failed);
                world.tell(() -> name + ": can't start, " + failed);
                world.after(RESTART_MS, () -> restart(begun));
            }
        });
    }

    private void restart(Process failed) {
        if (process == failed) {
            failed.die();
            start();
        }
    }

    void crash(long downMs) {
        if (process == null) {
            return;
        }
        world.tell(() -> name + ": crashes");
        process.die();
        process = null;
        held.clear();
        stopped = false;
        world.after(downMs, this::recover);
    }

    void recover() {
        if (process == null) {
            start();
        }
    }

    /// The world ends: nothing waits any more.
    void end() {
        if (process != null) {
            process.die();
        }
    }

    /// Somebody sets its clock.
    void setClock(long offMs) {
        world.tell(() -> name + ": its clock is set, and " + offMs + " ms off");
        skewMs = offMs;
    }

    /// It is stopped, and what arrives waits.
    void stop() {
        world.tell(() -> name + ": is stopped");
        stopped = true;
    }

    void goOn() {
        if (stopped) {
            world.tell(() -> name + ": goes on");
            stopped = false;
            while (!held.isEmpty()) {
                held.poll().run();
            }
        }
    }

    /// Something arrives, or a timer fires.
    void deliver(Runnable what) {
        if (stopped) {
            held.add(what);
        } else {
            what.run();
        }
    }
}
