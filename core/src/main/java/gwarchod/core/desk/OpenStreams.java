package gwarchod.core.desk;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// The agendas that are followed at this node. Where it is out of touch with the store they would stand still and look live: each is told so, and whoever
/// follows goes where there is touch.
final class OpenStreams {
    /// How often that is looked at. It has to be so twice in a row: a node that was stopped and goes on is in touch again by then.
    static final long LOOK_MS = 1_000;

    private final Set<GuardedSink> open = ConcurrentHashMap.newKeySet();
    private final BooleanSupplier outOfTouch;
    private boolean before;

    OpenStreams(BooleanSupplier outOfTouch) {
        this.outOfTouch = outOfTouch;
    }

    /// The same, which is told until it is closed.
    Following.Open added(GuardedSink sink, Following.Open following) {
        open.add(sink);
        return new Following.Open() {
            @Override
            public boolean allowed() {
                return following.allowed();
            }

            @Override
            public void close() {
                open.remove(sink);
                following.close();
            }
        };
    }

    /// Looks once; by one thread.
    void look() {
        boolean now = outOfTouch.getAsBoolean();
        if (now && before) {
            open.removeIf(sink -> {
                sink.lost();
                return true;
            });
        }
        before = now;
    }
}
