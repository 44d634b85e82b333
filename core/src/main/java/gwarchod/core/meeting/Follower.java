package gwarchod.core.meeting;

import gwarchod.core.desk.AgendaNews;
import gwarchod.core.desk.Following;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Somebody who has an agenda open.
final class Follower implements Following.Open {
    private final Agendas agendas;
    private final Viewer viewer;
    private final Lang lang;
    private final MeetingId meeting;
    private final Consumer<AgendaNews> sink;
    private volatile boolean closed;
    private volatile @Nullable LiveImage home;

    Follower(Agendas agendas, Viewer viewer, Lang lang, MeetingId meeting, Consumer<AgendaNews> sink) {
        this.agendas = agendas;
        this.viewer = viewer;
        this.lang = lang;
        this.meeting = meeting;
        this.sink = sink;
    }

    Viewer viewer() {
        return viewer;
    }

    Lang lang() {
        return lang;
    }

    MeetingId meeting() {
        return meeting;
    }

    void home(LiveImage image) {
        home = image;
    }

    boolean closed() {
        return closed;
    }

    void tell(AgendaNews news) {
        if (!closed) {
            sink.accept(news);
        }
    }

    @Override
    public boolean allowed() {
        var image = home;
        if (closed || image == null) {
            return false;
        }
        if (agendas.allows(viewer, image)) {
            return true;
        }
        image.scheduleIfFollowed();     // what was made under another agreement doesn't go out; it is about to be made anew
        return false;
    }

    @Override
    public void close() {
        closed = true;
        agendas.left(this);
        var image = home;
        if (image != null) {
            image.leave(this);
        }
    }
}
