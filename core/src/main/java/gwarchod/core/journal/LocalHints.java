package gwarchod.core.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Hints inside one process: every listener, at once, in the order they came to listen.
public final class LocalHints implements Hints {
    private final List<Consumer<Hint>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void changed(Hint hint) {
        heard(hint);
    }

    @Override
    public void heard(Hint hint) {
        listeners.forEach(listener -> listener.accept(hint));
    }

    @Override
    public void listen(Consumer<Hint> listener) {
        listeners.add(listener);
    }
}
