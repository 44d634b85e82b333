package gwarchod.core.bus;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The wire on the Vert.x event bus. Whatever waits for a node that has gone fails at once.
public final class EventBusWire implements Wire {
    static final int FAULT = 1;
    static final int BUG = 2;
    static final int LEAVING = 3;

    private final Vertx vertx;
    private final Members members;
    private final Map<String, Set<Promise<Buffer>>> waiting = new ConcurrentHashMap<>();

    public EventBusWire(Vertx vertx, Members members) {
        this.vertx = vertx;
        this.members = members;
        members.onGone(node -> Optional.ofNullable(waiting.remove(node)).ifPresent(gone -> gone.forEach(one -> one.tryFail(new NoAnswer(node)))));
    }

    static String deskOf(String node) {
        return "gwarchod.desk." + node;
    }

    static String newsOf(String edge) {
        return "gwarchod.news." + edge;
    }

    @Override
    public List<String> nodes() {
        return members.caseNodes();
    }

    @Override
    public Optional<String> near(String id) {
        return members.near(id);
    }

    @Override
    public Future<Buffer> send(String node, Buffer message, long timeoutMs) {
        Promise<Buffer> answer = Promise.promise();
        var others = waiting.computeIfAbsent(node, _ -> ConcurrentHashMap.newKeySet());
        others.add(answer);
        vertx.eventBus().<Buffer>request(deskOf(node), message, new DeliveryOptions().setSendTimeout(timeoutMs)).onComplete(replied -> {
            if (replied.succeeded()) {
                answer.tryComplete(replied.result().body());
            } else {
                answer.tryFail(why(node, replied.cause()));
            }
        });
        return answer.future().onComplete(_ -> others.remove(answer));
    }

    private static Throwable why(String node, Throwable cause) {
        if (!(cause instanceof ReplyException reply)) {
            return new NoAnswer(node);
        }
        return switch (reply.failureType()) {
            case NO_HANDLERS -> new NotReached(node);
            case TIMEOUT, ERROR -> new NoAnswer(node);
            case RECIPIENT_FAILURE -> reply.failureCode() == LEAVING ? new NotReached(node) : new Failed(node, reply.failureCode() == BUG);
        };
    }

    @Override
    public String here() {
        return members.here();
    }

    @Override
    public void hear(Function<Buffer, Future<Buffer>> listener) {
        vertx.eventBus().<Buffer>consumer(newsOf(here()), message -> listener.apply(message.body()).onComplete(heard -> {
            if (heard.succeeded()) {
                message.reply(heard.result());
            } else {
                message.fail(FAULT, "");
            }
        }));
    }

    /// The way back to edges: said again where nobody acknowledged, as the edge takes each number once.
    public static Followings.Post post(Vertx vertx) {
        return (edge, news) -> told(vertx, edge, news, 1);
    }

    /// How long an edge may take to acknowledge news, and how often they are said.
    private static final long TELL_MS = 1_000;
    private static final int TELLS = 3;

    private static Future<Buffer> told(Vertx vertx, String edge, Buffer news, int times) {
        return vertx.eventBus().<Buffer>request(newsOf(edge), news, new DeliveryOptions().setSendTimeout(TELL_MS)).map(Message::body)
                .recover(failure -> times < TELLS && failure instanceof ReplyException reply && reply.failureType() == ReplyFailure.TIMEOUT
                        ? told(vertx, edge, news, times + 1) : Future.failedFuture(failure));
    }
}
