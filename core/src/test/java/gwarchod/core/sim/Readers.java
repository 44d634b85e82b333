package gwarchod.core.sim;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// In the place of a pool of threads: fibres.
final class Readers extends AbstractExecutorService {
    private final Executor fibres;
    private boolean closed;

    Readers(Executor fibres) {
        this.fibres = fibres;
    }

    @Override
    public void execute(Runnable task) {
        fibres.execute(task);
    }

    @Override
    public void shutdown() {
        closed = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        closed = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return closed;
    }

    @Override
    public boolean isTerminated() {
        return closed;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
