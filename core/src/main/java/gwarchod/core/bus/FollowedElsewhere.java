package gwarchod.core.bus;

import gwarchod.core.desk.AgendaNews;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Following;
import gwarchod.core.ids.MeetingId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The agendas that are followed from this edge, each at a case node. Every second each of those is told that this edge lives; where one
/// doesn't answer, or no longer knows of something, that is followed again at another from the last news there was.
final class FollowedElsewhere {
    /// How often a case node is told that this edge lives.
    static final long BEAT_MS = 1_000;

    private final Wire wire;
    private final Courier courier;
    private final BusJson json;
    private final Map<String, Followed> byId = new ConcurrentHashMap<>();

    FollowedElsewhere(Vertx vertx, Wire wire, Courier courier, BusJson json) {
        this.wire = wire;
        this.courier = courier;
        this.json = json;
        wire.hear(this::heard);
        vertx.setPeriodic(BEAT_MS, _ -> beat());
    }

    Future<Following> follow(Asking asking, MeetingId meeting, @Nullable String lastRevision, Consumer<AgendaNews> sink) {
        var followed = new Followed(asking, meeting, lastRevision, sink);
        return followed.begin().<Following>map(response -> switch (response) {
            case Response.Refused(var why) -> new Following.Refused(why);
            default -> followed;
        }).onFailure(_ -> followed.close());
    }

    private Buffer message(Request request) {
        return Frame.of(List.of(json.write(request, Request.class)));
    }

    private Response response(Buffer answer) {
        return json.read(Frame.parts(answer).getFirst(), Response.class);
    }

    private Future<Buffer> heard(Buffer message) {
        var parts = Frame.parts(message);
        var news = json.read(parts.getFirst(), Followings.News.class);
        var followed = byId.get(news.id());
        if (followed == null) {
            return Future.failedFuture(new BusJson.Unreadable("following"));
        }
        followed.tell(news, parts.get(1));
        return Future.succeededFuture(Frame.of(List.of(json.write(new Response.Gave(), Response.class))));
    }

    private void beat() {
        byId.values().stream().filter(Followed::settled).collect(Collectors.groupingBy(Followed::node)).forEach((node, there) -> {
            var ids = there.stream().map(Followed::id).toList();
            courier.send(node, message(new Request.Beat(wire.here(), ids)), BEAT_MS).map(this::response).onComplete(answer -> {
                if (answer.succeeded() && answer.result() instanceof Response.Beating(var known)) {
                    there.stream().filter(one -> !known.contains(one.id())).forEach(one -> one.moved(node));
                } else {
                    there.forEach(one -> one.moved(node));
                }
            });
        });
    }

    /// One followed agenda.
    private final class Followed implements Following.Open {
        private final Asking asking;
        private final MeetingId meeting;
        private final Consumer<AgendaNews> sink;
        private volatile @Nullable String lastRevision;
        private volatile String id = "";
        private volatile String node = "";
        private volatile boolean ended;
        private @Nullable Future<Response> moving;
        private long number;

        Followed(Asking asking, MeetingId meeting, @Nullable String lastRevision, Consumer<AgendaNews> sink) {
            this.asking = asking;
            this.meeting = meeting;
            this.lastRevision = lastRevision;
            this.sink = sink;
        }

        String id() {
            return id;
        }

        String node() {
            return node;
        }

        synchronized boolean settled() {
            return moving == null && !ended;
        }

        Future<Response> begin() {
            return begin(courier.choose(asking.token(), meeting.value()), 0);
        }

        /// News of an earlier place count no more: each place has an id of its own.
        private Future<Response> begin(List<String> nodes, int at) {
            if (at >= nodes.size()) {
                return Future.failedFuture(new Wire.NotReached("any"));
            }
            var there = nodes.get(at);
            var here = UUID.randomUUID().toString();
            synchronized (this) {
                byId.remove(id);
                number = 0;
                id = here;
                node = there;
                byId.put(here, this);
            }
            var request = new Request.Follow(asking, meeting, lastRevision, wire.here(), here);
            return courier.send(there, message(request), Courier.ACT_MS).map(FollowedElsewhere.this::response).compose(response -> {
                if (!(response instanceof Response.Followed)) {
                    ended = true;
                    byId.remove(here);
                } else if (ended) {
                    left(there, here);
                }
                return Future.succeededFuture(response);
            }, _ -> begin(nodes, at + 1));
        }

        /// Not at `from` any more: follows on at another. One move at a time.
        Future<Response> moved(String from) {
            synchronized (this) {
                if (moving != null) {
                    return moving;
                }
                if (ended || !from.equals(node)) {
                    return Future.succeededFuture(new Response.Followed());
                }
                var begun = begin();
                moving = begun;
                begun.onComplete(_ -> {
                    synchronized (this) {
                        moving = null;
                    }
                });
                return begun;
            }
        }

        void tell(Followings.News news, byte[] content) {
            synchronized (this) {
                if (ended || !news.id().equals(id) || news.number() <= number) {
                    return;
                }
                number = news.number();
                lastRevision = news.revision();
                sink.accept(new AgendaNews(news.kind(), news.revision(), content));
            }
        }

        @Override
        public boolean allowed() {
            return !ended;
        }

        @Override
        public Future<Boolean> stillAllowed() {
            if (ended) {
                return Future.succeededFuture(false);
            }
            var there = node;
            return askedAt(there).recover(_ -> moved(there).compose(response ->
                    response instanceof Response.Followed ? askedAt(node) : Future.succeededFuture(false)));
        }

        private Future<Boolean> askedAt(String there) {
            return courier.send(there, message(new Request.Allowed(wire.here(), id)), Courier.ASK_MS)
                    .map(answer -> response(answer) instanceof Response.Allowed(var still) && still && !ended);
        }

        @Override
        public void close() {
            ended = true;
            byId.remove(id);
            if (!node.isEmpty()) {
                left(node, id);
            }
        }

        private void left(String there, String here) {
            courier.send(there, message(new Request.Unfollow(wire.here(), here)), Courier.ASK_MS);
        }
    }
}
