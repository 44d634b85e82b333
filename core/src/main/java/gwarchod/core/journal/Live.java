package gwarchod.core.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every stream of one kind, folded and held in memory: for the kinds of which an area has thousands, not millions (meetings,
/// sessions, accounts, the agreement). Kept up by its own writes at once, by hints and repair for everybody else's.
public final class Live<S> implements Holder {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    private final Journal journal;
    private final StreamType<S> type;
    private final Map<StreamId, Loaded<S>> states = new ConcurrentHashMap<>();
    private final List<Consumer<Loaded<S>>> listeners = new CopyOnWriteArrayList<>();

    private Live(Journal journal, StreamType<S> type) {
        this.journal = journal;
        this.type = type;
    }

    /// Loads every stream of the kind (waits), then follows the hints, refreshing on `work`.
    public static <S> Live<S> start(Journal journal, Hints hints, Executor work, StreamType<S> type) {
        var live = new Live<>(journal, type);
        hints.listen(hint -> {
            if (hint.stream().kind().equals(type.kind()) && live.number(hint.stream()) < hint.number()) {
                work.execute(() -> live.look(hint.stream()));
            }
        });
        journal.hold(type.kind(), live);
        journal.onErasure(_ -> work.execute(live::reload));
        journal.loadEach(type, (stream, load) -> journal.inTurn(stream, () -> {
            live.keep(load.get());
            return stream;
        }));
        return live;
    }

    /// The stream as this node knows it; empty when it doesn't exist.
    public Optional<Loaded<S>> get(StreamId stream) {
        return Optional.ofNullable(states.get(stream));
    }

    public Collection<Loaded<S>> all() {
        return new ArrayList<>(states.values());
    }

    /// Is told of every newer state of a stream, on the thread that found it: it must not wait.
    public void listen(Consumer<Loaded<S>> listener) {
        listeners.add(listener);
    }

    /// Carries a request out on the stream, and shows its effect from here on.
    public Outcome act(StreamId stream, Request request, Function<Loaded<S>, Decision> decide) {
        return journal.inTurn(stream, () -> {
            var known = get(stream).orElseGet(() -> new Loaded<>(stream, type.empty(stream), 0, StoredCommit.NOTHING_BEFORE, Instant.EPOCH));
            var acted = journal.act(type, known, request, decide, this::keep);
            keep(acted.after());
            return acted.outcome();
        });
    }

    /// What fails here repair does again.
    private void look(StreamId stream) {
        try {
            refresh(stream);
        } catch (RuntimeException failed) {
            LOG.warn("{} couldn't be read after a hint", stream, failed);
        }
    }

    @Override
    public void refresh(StreamId stream) {
        journal.inTurn(stream, () -> {
            var known = states.get(stream);
            keep(known == null ? journal.load(type, stream) : journal.refresh(type, known));
            return known;
        });
    }

    /// Reads everything anew: what was about somebody who was erased isn't in it any more. In turn with whatever acts on a stream, so that no
    /// state from before is kept over it.
    private void reload() {
        for (StreamId stream : states.keySet()) {
            journal.inTurn(stream, () -> {
                var loaded = journal.load(type, stream);
                states.put(stream, loaded);
                listeners.forEach(listener -> listener.accept(loaded));
                return loaded;
            });
        }
    }

    /// The stream as it stood at `time`.
    public Loaded<S> asOf(StreamId stream, Instant time) {
        return journal.asOf(type, stream, time);
    }

    @Override
    public long number(StreamId stream) {
        var known = states.get(stream);
        return known == null ? 0 : known.number();
    }

    private void keep(Loaded<S> loaded) {
        if (!loaded.exists() || states.get(loaded.stream()) == loaded) {      // a write is kept as soon as it is stored, and again when answered
            return;
        }
        var kept = states.merge(loaded.stream(), loaded, (before, now) -> now.number() > before.number() ? now : before);
        if (kept == loaded) {
            listeners.forEach(listener -> listener.accept(loaded));
        }
    }
}
