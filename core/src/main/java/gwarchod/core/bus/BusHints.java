package gwarchod.core.bus;

import gwarchod.core.journal.Hints;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.StreamId;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hints between case nodes: a stream's name and a number, published on the event bus once there is one. Many are dropped where a node is
/// cut off; repair finds them.
public final class BusHints implements Hints {
    private static final String ADDRESS = "gwarchod.hints";
    private static final Logger LOG = LoggerFactory.getLogger(BusHints.class);

    private final LocalHints here = new LocalHints();
    private volatile String name = "";
    private volatile @Nullable Vertx vertx;

    /// From here on others are told, and heard.
    ///
    /// @param self this node's name
    public void attach(Vertx vertx, String self) {
        vertx.eventBus().<JsonArray>consumer(ADDRESS, message -> {
            var said = message.body();
            if (!self.equals(said.getString(0))) {
                try {
                    heard(new Hint(StreamId.parse(said.getString(1)), said.getLong(2)));
                } catch (RuntimeException unreadable) {
                    LOG.warn("a hint that nobody understands", unreadable);
                }
            }
        });
        name = self;
        this.vertx = vertx;
    }

    @Override
    public void changed(Hint hint) {
        here.changed(hint);
        var bus = vertx;
        if (bus != null) {
            bus.eventBus().publish(ADDRESS, new JsonArray().add(name).add(hint.stream().toString()).add(hint.number()));
        }
    }

    @Override
    public void heard(Hint hint) {
        here.heard(hint);
    }

    @Override
    public void listen(Consumer<Hint> listener) {
        here.listen(listener);
    }
}
