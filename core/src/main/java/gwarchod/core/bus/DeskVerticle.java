package gwarchod.core.bus;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the messages of edges to the desk of this case node, on one event loop. Undeployed it takes no more, and has answered what it took.
public final class DeskVerticle extends VerticleBase {
    /// How long what was taken may still be answered when the node leaves.
    static final long DRAIN_MS_MAX = 3_000;

    private static final Logger LOG = LoggerFactory.getLogger(DeskVerticle.class);

    private final DeskService service;
    private final String node;
    private final Promise<Void> drained = Promise.promise();
    private @Nullable MessageConsumer<Buffer> consumer;
    private int open;
    private boolean leaving;

    /// @param node this node's name
    public DeskVerticle(DeskService service, String node) {
        this.service = service;
        this.node = node;
    }

    @Override
    public Future<?> start() {
        var listening = vertx.eventBus().<Buffer>consumer(EventBusWire.deskOf(node), this::take);
        consumer = listening;
        return listening.completion();
    }

    private void take(Message<Buffer> message) {
        if (leaving) {
            message.fail(EventBusWire.LEAVING, "");
            return;
        }
        open++;
        service.handle(message.body()).onComplete(answer -> context.runOnContext(_ -> {
            open--;
            if (answer.succeeded()) {
                message.reply(answer.result());
            } else {
                failed(message, answer.cause());
            }
            if (leaving && open == 0) {
                drained.tryComplete();
            }
        }));
    }

    private static void failed(Message<Buffer> message, Throwable why) {
        boolean bug = Faults.isBug(why);
        if (bug) {
            LOG.error("a bug, met by a message", why);
        } else {
            LOG.warn("a fault, met by a message", why);
        }
        message.fail(bug ? EventBusWire.BUG : EventBusWire.FAULT, "");
    }

    /// For a moment it still says that it leaves to whoever didn't hear: they ask elsewhere at once.
    @Override
    public Future<?> stop() {
        leaving = true;
        service.leave();
        if (open == 0) {
            drained.tryComplete();
        }
        vertx.setTimer(DRAIN_MS_MAX, _ -> drained.tryComplete());
        return drained.future().compose(_ -> consumer == null ? Future.succeededFuture() : consumer.unregister());
    }
}
