package gwarchod.core.desk;

import gwarchod.core.sharing.Viewer;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/// Hands news on as long as the session lasts and stands for the same viewer in the same roles: it is asked before each piece, in order.
/// Each piece is a look, and on record before it is handed on. Where one can't be, it ends: in the place of that piece is an empty `reload`, so
/// that whoever reads finds out at once, and not at the next ping, that nothing more comes.
final class GuardedSink implements Consumer<AgendaNews> {
    private final Viewers viewers;
    private final String token;
    private final Viewer viewer;
    private final Function<AgendaNews, Future<Void>> record;
    private final Consumer<AgendaNews> sink;
    private Future<?> before = Future.succeededFuture();
    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile boolean ended;

    GuardedSink(Viewers viewers, String token, Viewer viewer, Function<AgendaNews, Future<Void>> record, Consumer<AgendaNews> sink) {
        this.viewers = viewers;
        this.token = token;
        this.viewer = viewer;
        this.record = record;
        this.sink = sink;
    }

    @Override
    public synchronized void accept(AgendaNews news) {
        before = before.transform(_ -> ended ? Future.succeededFuture() : record.apply(news)).compose(_ -> viewers.still(token)).onComplete(resolved -> {
            if (!ended && resolved.succeeded() && resolved.result().equals(Optional.of(viewer))) {
                sink.accept(news);
            } else {
                end(news.revision());
            }
        });
    }

    /// This node can't tell any more what is new: it ends at once, whatever is under way.
    void lost() {
        end("");
    }

    private void end(String revision) {
        if (ending.compareAndSet(false, true)) {
            ended = true;
            sink.accept(new AgendaNews("reload", revision, new byte[] {'{', '}'}));
        }
    }

    /// Followed only as long as that holds.
    Following.Open guard(Following.Open open) {
        return new Following.Open() {
            @Override
            public boolean allowed() {
                return !ended && open.allowed();
            }

            @Override
            public void close() {
                open.close();
            }
        };
    }
}
