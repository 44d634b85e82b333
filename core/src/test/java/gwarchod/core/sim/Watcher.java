package gwarchod.core.sim;

import gwarchod.core.desk.AgendaNews;
import gwarchod.core.desk.Following;
import gwarchod.core.meeting.AgendaView;
import gwarchod.core.meeting.SimAgendas.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who has the agenda open: holds the image, folds the deltas into it, and when the connection breaks comes again with the last revision
/// they saw, at whichever node.
final class Watcher {
    private static final long LOOKS_MS = 300;
    private static final long LOOKS_MS_MAX = 1_500;

    private static final int RESTLESS_PERCENT = 50;

    private final boolean restless;
    private final World world;
    private final List<SimNode> nodes;
    private final Screen screen = new Screen();
    private @Nullable String last;
    private @Nullable Connection connection;

    /// What arrives by one connection arrives in order, or not at all.
    private final class Connection {
        private final Process process;
        private @Nullable Following following;
        private long arrives;

        Connection(Process process) {
            this.process = process;
        }

        void send(AgendaNews news) {
            arrives = Math.max(arrives, world.now() + world.between(0, 2));
            world.after(arrives - world.now(), () -> arrive(this, news));
        }

        void close() {
            if (following instanceof Following.Open open) {
                open.close();
            }
        }
    }

    /// @param restless whose connection breaks every other moment
    Watcher(World world, List<SimNode> nodes, boolean restless) {
        this.restless = restless;
        this.world = world;
        this.nodes = nodes;
    }

    /// Looks now and then whether the connection is still there.
    void watch() {
        var now = connection;
        if (now == null) {
            world.oneOf(nodes).serving().ifPresent(this::connect);
        } else if (!now.process.serves() || breaks()) {
            leave();
        }
        world.after(world.between(LOOKS_MS, LOOKS_MS_MAX), this::watch);
    }

    private boolean breaks() {
        return restless && world.weather() != Weather.CALM ? world.percent(RESTLESS_PERCENT) : world.percent(world.weather().messageLostPercent());
    }

    private void leave() {
        if (connection != null) {
            connection.close();
        }
        connection = null;
    }

    private void connect(Process process) {
        var mine = new Connection(process);
        connection = mine;
        process.execute(() -> {
            try {
                mine.following = process.follow(last, mine::send);
            } finally {
                if (connection != mine) {
                    mine.close();
                } else if (!(mine.following instanceof Following.Open)) {
                    leave();
                }
            }
        });
    }

    private void arrive(Connection by, AgendaNews news) {
        if (by != connection) {
            return;
        }
        world.tell(() -> "watcher: " + news.kind() + " " + news.revision() + " from " + by.process.name);
        if (screen.shows(news)) {
            last = news.revision();
        } else {
            screen.clear();
            last = null;
            leave();
        }
    }

    /// What is on the screen is the agenda.
    void check(AgendaView fromNothing) {
        World.holds(screen.isOf(fromNothing), () -> "on the screen is " + screen.content() + ", the agenda is " + fromNothing);
    }
}
