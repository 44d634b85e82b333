package gwarchod.web;

import gwarchod.core.desk.AgendaNews;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Following;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Refusal;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Sends a meeting's agenda to one browser as server-sent events, for as long as the viewer may see it and keeps reading.
///
/// Events: `image`, `delta` and `reload` with the revision as their id, or one `agenda` per change for a page that fetches its own lines;
/// `ping` without an id every 15 seconds. A `reload` ends the stream: the browser comes back for the image. A reader that doesn't keep up
/// gets one `reload` in place of what it missed, and is cut off after [#UNREAD_MS_MAX] of reading nothing: `write` never refuses, so
/// nothing else would bound what is queued for it.
public final class AgendaStream {
    /// What the reader gets of each change.
    public enum Form {
        /// The image, then what changed: for programs.
        NEWS,
        /// That something changed: for pages, which fetch their lines as HTML.
        HINTS
    }

    static final long PING_MS = 15_000;
    static final long UNREAD_MS_MAX = 30_000;

    /// When a browser comes back whose stream ended: not all of a node's at once, and early enough that an agenda is live again within 5 s of
    /// that node's end, the time it takes to find another included.
    private static final int RETRY_MS_MIN = 500;
    private static final int RETRY_MS_MAX = 2_500;

    private final Vertx vertx;
    private final Desk desk;
    private final long pingMs;
    private final long unreadMsMax;

    public AgendaStream(Vertx vertx, Desk desk) {
        this(vertx, desk, PING_MS, UNREAD_MS_MAX);
    }

    /// @param pingMs how often it is said that the stream lives
    /// @param unreadMsMax how long a reader may read nothing
    AgendaStream(Vertx vertx, Desk desk, long pingMs, long unreadMsMax) {
        this.vertx = vertx;
        this.desk = desk;
        this.pingMs = pingMs;
        this.unreadMsMax = unreadMsMax;
    }

    /// Answers `context` with the stream; call it on the request's event loop. The future tells how it began: empty when the stream is
    /// open, else the refusal, with nothing written yet. It fails when following fails.
    public Future<Optional<Refusal>> serve(RoutingContext context, Asking asking, MeetingId meeting, Form form) {
        var reader = new Reader(context, form);
        return Loop.here(vertx, desk.follow(asking, meeting, lastRevision(context), reader::offer)).map(following -> switch (following) {
            case Following.Refused(var why) -> Optional.of(why);
            case Following.Open open -> {
                reader.open(open);
                yield Optional.<Refusal>empty();
            }
        });
    }

    private static @Nullable String lastRevision(RoutingContext context) {
        var header = context.request().getHeader("Last-Event-ID");
        return header == null || header.isBlank() ? null : header;
    }

    /// One browser's stream. Everything but [#offer] runs on its event loop.
    private final class Reader {
        private final Context loop = vertx.getOrCreateContext();
        private final RoutingContext context;
        private final HttpServerResponse response;
        private final NewsQueue waiting;
        private Following.@Nullable Open following;
        private long pinging = -1;
        private int unreadPings;
        private boolean closed;
        private boolean flushing;

        Reader(RoutingContext context, Form form) {
            this.context = context;
            this.response = context.response();
            this.waiting = new NewsQueue(form);
        }

        /// From any thread.
        void offer(AgendaNews news) {
            loop.runOnContext(_ -> {
                waiting.add(news);
                flush();
            });
        }

        void open(Following.Open open) {
            following = open;
            response.exceptionHandler(_ -> close());
            response.closeHandler(_ -> close());
            if (response.closed()) {
                close();
                return;
            }
            // No buffering on the way, and nothing changed: each event must leave at once.
            response.setChunked(true)
                    .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                    .putHeader("Cache-Control", "no-store, no-transform")
                    .putHeader("X-Accel-Buffering", "no");
            response.write("retry: " + ThreadLocalRandom.current().nextInt(RETRY_MS_MIN, RETRY_MS_MAX) + "\n\n");
            pinging = vertx.setPeriodic(pingMs, _ -> ping());
            flush();
        }

        private void ping() {
            if (response.writeQueueFull()) {
                unreadPings++;
                if (unreadPings * pingMs > unreadMsMax) {
                    close();
                    response.reset();
                }
            } else {
                whileAllowed(() -> {
                    unreadPings = 0;
                    response.write("event: ping\ndata: .\n\n");
                });
            }
        }

        private void flush() {
            if (closed || following == null || flushing || waiting.isEmpty()) {
                return;
            }
            if (response.writeQueueFull()) {
                response.drainHandler(_ -> flush());
                return;
            }
            flushing = true;
            var batch = waiting.take();         // what comes while that is found out is asked about anew
            whileAllowed(() -> {
                unreadPings = 0;
                batch.forEach(this::write);
                flushing = false;
                flush();
            });
        }

        /// Writes only what the viewer may see at this moment; where they may not, or nobody can say, the stream ends.
        private void whileAllowed(Runnable writes) {
            if (closed || following == null) {
                return;
            }
            var allowed = following.stillAllowed();
            if (allowed.isComplete()) {
                whenKnown(allowed.succeeded() && allowed.result(), writes);
            } else {
                allowed.onComplete(known -> loop.runOnContext(_ -> whenKnown(known.succeeded() && known.result(), writes)));
            }
        }

        private void whenKnown(boolean allowed, Runnable writes) {
            if (!allowed) {
                end();
            } else if (!closed) {
                writes.run();
            }
        }

        private void write(AgendaNews news) {
            if (closed) {
                return;
            }
            boolean reload = news.kind().equals(NewsQueue.RELOAD);
            // JSON as we write it holds no line break, so it is one data line. An empty id makes the browser forget its last.
            response.write("event: " + news.kind() + "\nid: " + (reload ? "" : news.revision()) + "\ndata: "
                    + new String(news.json(), StandardCharsets.UTF_8) + "\n\n");
            if (reload) {
                end();
            }
        }

        private void end() {
            close();
            if (!response.ended()) {
                response.end();
            }
        }

        private void close() {
            if (closed) {
                return;
            }
            closed = true;
            if (pinging >= 0) {
                vertx.cancelTimer(pinging);
            }
            if (following != null) {
                following.close();
            }
        }
    }
}
