package gwarchod.web;

import gwarchod.core.desk.AgendaNews;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What waits to be written to one reader, never more than [#WAITING_MAX]: more than that is one `reload`. Hints are all the same, so one
/// is enough.
final class NewsQueue {
    static final int WAITING_MAX = 64;

    static final String RELOAD = "reload";

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final AgendaStream.Form form;
    private final Deque<AgendaNews> waiting = new ArrayDeque<>();

    NewsQueue(AgendaStream.Form form) {
        this.form = form;
    }

    void add(AgendaNews news) {
        switch (form) {
            case HINTS -> only(new AgendaNews("agenda", news.revision(), NOTHING));
            case NEWS -> {
                if (!news.kind().equals("delta")) {
                    only(news);         // an image or a reload stands for all before it
                } else if (waiting.size() < WAITING_MAX) {
                    waiting.add(news);
                } else {
                    only(new AgendaNews(RELOAD, news.revision(), NOTHING));
                }
            }
        }
    }

    private void only(AgendaNews news) {
        waiting.clear();
        waiting.add(news);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// What waits, in order; then nothing does.
    List<AgendaNews> take() {
        var taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
