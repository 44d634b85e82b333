package gwarchod.core.bus;

import gwarchod.core.desk.AgendaNews;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Following;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// What edges follow at this case node. Each piece of news is sent once the one before was acknowledged; what waits meanwhile is bounded, and
/// more than that is one `reload`. An edge that says nothing for [#SILENT] is gone, and what it followed with it.
public final class Followings {
    /// News waiting for one follower at the most.
    static final int WAITING_MAX = 64;

    /// How long an edge may say nothing; it beats every second.
    static final Duration SILENT = Duration.ofSeconds(6);

    /// What one edge may follow here at once.
    static final int FOLLOWED_MAX = 20_000;

    /// The way back to an edge.
    public interface Post {
        /// Succeeds once the edge has it.
        Future<Buffer> tell(String edge, Buffer news);
    }

    /// News as they are sent; their JSON follows.
    record News(String id, long number, String kind, String revision) {}

    private final Desk desk;
    private final BusJson json;
    private final Post post;
    private final LongSupplier nanos;
    private final Map<String, Map<String, Followed>> byEdge = new ConcurrentHashMap<>();
    private final Map<String, Long> heard = new ConcurrentHashMap<>();

    Followings(Desk desk, BusJson json, Post post) {
        this(desk, json, post, System::nanoTime);
    }

    /// @param nanos a clock that only goes on
    Followings(Desk desk, BusJson json, Post post, LongSupplier nanos) {
        this.nanos = nanos;
        this.desk = desk;
        this.json = json;
        this.post = post;
    }

    Future<Response> follow(Request.Follow asked) {
        swept();
        heard.put(asked.edge(), nanos.getAsLong());
        var followed = new Followed(asked.edge(), asked.id());
        var here = byEdge.computeIfAbsent(asked.edge(), _ -> new ConcurrentHashMap<>());
        if (here.size() >= FOLLOWED_MAX) {
            throw new IllegalStateException("an edge follows " + FOLLOWED_MAX + " agendas already");
        }
        var before = here.put(asked.id(), followed);
        if (before != null) {
            before.close();
        }
        return begun(asked, followed).onFailure(_ -> followed.close()).map(following -> switch (following) {
            case Following.Open open -> {
                followed.opened(open);
                yield new Response.Followed();
            }
            case Following.Refused(var why) -> {
                here.remove(asked.id(), followed);
                yield new Response.Refused(why);
            }
        });
    }

    private Future<Following> begun(Request.Follow asked, Followed followed) {
        try {
            return desk.follow(asked.asking(), asked.meeting(), asked.lastRevision(), followed::offer);
        } catch (RuntimeException failed) {
            return Future.failedFuture(failed);
        }
    }

    Future<Boolean> allowed(String edge, String id) {
        var followed = byEdge.getOrDefault(edge, Map.of()).get(id);
        return followed == null ? Future.failedFuture(new BusJson.Unreadable("following")) : followed.allowed();
    }

    void unfollow(String edge, String id) {
        var followed = byEdge.getOrDefault(edge, Map.of()).get(id);
        if (followed != null) {
            followed.close();
        }
    }

    /// Those of `ids` that are followed here. What else that edge followed here ends, but for what it has only just asked for.
    List<String> beat(String edge, List<String> ids) {
        swept();
        long now = nanos.getAsLong();
        heard.put(edge, now);
        var here = byEdge.getOrDefault(edge, Map.of());
        var known = Set.copyOf(ids);
        List.copyOf(here.values()).stream().filter(one -> !known.contains(one.id) && now - one.since > SILENT.toNanos()).forEach(Followed::close);
        return ids.stream().filter(here::containsKey).toList();
    }

    void end() {
        byEdge.values().forEach(here -> List.copyOf(here.values()).forEach(Followed::close));
    }

    private void swept() {
        long now = nanos.getAsLong();
        for (String edge : Set.copyOf(heard.keySet())) {
            if (now - heard.getOrDefault(edge, now) > SILENT.toNanos()) {
                heard.remove(edge);
                var gone = byEdge.remove(edge);
                if (gone != null) {
                    gone.values().forEach(Followed::close);
                }
            }
        }
    }

    /// One agenda that one edge follows here.
    private final class Followed {
        private final String edge;
        private final String id;
        private final long since = nanos.getAsLong();
        private final Deque<AgendaNews> waiting = new ArrayDeque<>();
        private final Promise<Following.Open> open = Promise.promise();
        private long number;
        private boolean sending;
        private boolean closed;

        Followed(String edge, String id) {
            this.edge = edge;
            this.id = id;
        }

        void opened(Following.Open following) {
            boolean late;
            synchronized (this) {
                late = closed;
            }
            if (late) {
                following.close();
            }
            open.tryComplete(following);
        }

        /// From any thread.
        void offer(AgendaNews news) {
            @Nullable AgendaNews next;
            synchronized (this) {
                if (closed) {
                    return;
                }
                if (!news.kind().equals("delta")) {
                    waiting.clear();        // an image or a reload stands for all before it
                    waiting.add(news);
                } else if (waiting.size() < WAITING_MAX) {
                    waiting.add(news);
                } else {
                    waiting.clear();
                    waiting.add(new AgendaNews("reload", news.revision(), new byte[] {'{', '}'}));
                }
                next = next();
            }
            send(next);
        }

        /// Under the lock: what is to be sent now, if anything.
        private @Nullable AgendaNews next() {
            if (closed || sending || waiting.isEmpty()) {
                return null;
            }
            sending = true;
            number++;
            return waiting.poll();
        }

        private void send(@Nullable AgendaNews news) {
            if (news == null) {
                return;
            }
            var said = json.write(new News(id, number, news.kind(), news.revision()), News.class);
            post.tell(edge, Frame.of(List.of(said, news.json()))).onComplete(sent -> {
                if (sent.failed()) {
                    close();        // the edge finds that out by its next beat, and follows again from where it is
                    return;
                }
                @Nullable AgendaNews next;
                synchronized (this) {
                    sending = false;
                    next = next();
                }
                send(next);
            });
        }

        Future<Boolean> allowed() {
            return open.future().compose(Following.Open::stillAllowed);
        }

        void close() {
            synchronized (this) {
                closed = true;
                waiting.clear();
            }
            byEdge.getOrDefault(edge, Map.of()).remove(id, this);
            open.future().onSuccess(Following.Open::close);
        }
    }
}
