package gwarchod.gateway;

import gwarchod.core.desk.Desk;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.ids.NewIds;
import gwarchod.web.PageSettings;
import gwarchod.web.Pages;
import io.vertx.core.Deployable;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.PrintStream;
import java.net.BindException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running process: an area and the HTTP server before it.
final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final long START_S_MAX = 60;
    private static final long STOP_S_MAX = 5;

    /// Stands for a free port, the same for every event loop.
    private static final int ANY_PORT = -1;

    private final Settings settings;
    private final Optional<Area> area;
    private final Optional<Clustering> clustering;
    private final Front front;
    private final Vertx vertx;
    private final Optional<Edge> edge;
    private final int port;
    private volatile boolean leaving;

    /// What stands between the edge and the desk of its node.
    interface Between {
        Between NOTHING = (area, _) -> area.node().desk();

        Desk desk(Area area, Vertx vertx);
    }

    private Server(Settings settings, Optional<Area> area, Optional<Clustering> clustering, Front front, Vertx vertx, InstantSource clock)
            throws TimeoutException {
        this.settings = settings;
        this.area = area;
        this.clustering = clustering;
        this.front = front;
        this.vertx = vertx;
        this.edge = settings.cluster().isEmpty() || settings.cluster().get().role().edge()
                ? Optional.of(new Edge(vertx, served(settings, front, vertx, clock), settings.transport().proxies(),
                        clustering.map(_ -> NewIds.random().next()), this::serving)) : Optional.empty();
        EdgeVerticle.Serves serves = edge.<EdgeVerticle.Serves>map(one -> one)
                .orElseGet(() -> new HealthOnly(vertx, front.desk(), front.figures(), Measuring.of(settings), this::serving));
        int asked = settings.port() == 0 ? ANY_PORT : settings.port();
        var first = new EdgeVerticle(serves, settings.host(), asked, settings.transport());
        deploy(first);
        this.port = first.actualPort();
        for (int loop = 1; loop < Runtime.getRuntime().availableProcessors(); loop++) {
            deploy(new EdgeVerticle(serves, settings.host(), asked, settings.transport()));
        }
    }

    /// Opens the area and listens. Throws RuntimeException with a reason for the person at the terminal.
    static Server start(Settings settings) {
        return start(settings, InstantSource.system());
    }

    static Server start(Settings settings, InstantSource clock) {
        return settings.cluster().isPresent() ? clustered(settings, clock) : start(settings, Between.NOTHING, clock);
    }

    static Server start(Settings settings, Between between) {
        return start(settings, between, InstantSource.system());
    }

    private static Server start(Settings settings, Between between, InstantSource clock) {
        return serve(settings, Area.open(settings, new LocalHints(), clock), between, clock);
    }

    /// Listens before an area that is open. Closes it where that fails, and throws.
    static Server serve(Settings settings, Area area, Between between, InstantSource clock) {
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        try {
            return new Server(settings, Optional.of(area), Optional.empty(), Front.of(area, between.desk(area, vertx), Front.newFormKey()), vertx, clock);
        } catch (Exception failed) {        // awaiting throws what failed, declared or not: a port in use is a BindException
            vertx.close();
            area.node().close();
            throw new IllegalStateException(why(settings, failed), failed);
        }
    }

    private static Server clustered(Settings settings, InstantSource clock) {
        var joined = Clustering.join(settings, settings.cluster().orElseThrow(), clock);
        try {
            return new Server(settings, joined.area(), Optional.of(joined), joined.front(), joined.vertx(), clock);
        } catch (Exception failed) {
            joined.leaveDesk();
            joined.vertx().close();
            joined.area().ifPresent(opened -> opened.node().close());
            throw new IllegalStateException(why(settings, failed), failed);
        }
    }

    private boolean serving() {
        return !leaving && clustering.map(Clustering::member).orElse(true);
    }

    private static String why(Settings settings, Exception failed) {
        return failed instanceof BindException || failed.getCause() instanceof BindException
                ? "can't listen on " + settings.host() + ":" + settings.port() + " (" + failed.getMessage() + "); another --port may be free"
                : String.valueOf(failed.getMessage());
    }

    private void deploy(Deployable verticle) throws TimeoutException {
        vertx.deployVerticle(verticle).await(START_S_MAX, TimeUnit.SECONDS);
    }

    private static Edge.Served served(Settings settings, Front front, Vertx vertx, InstantSource clock) {
        var ids = NewIds.random();
        var pages = new Pages(vertx, front.desk(), front.words().with(List.of("web")),
                new PageSettings(front.formKey(), settings.transport().secure(), front.demonstration(), settings.transport().address()), ids,
                clock);
        return new Edge.Served(
                front.desk(), front.words(), front.routes(), front.commands(), ids, Measuring.of(settings), front.figures(),
                settings.transport().secure(), Optional.of(pages));
    }

    Edge edge() {
        return edge.orElseThrow();
    }

    Area area() {
        return area.orElseThrow();
    }

    int port() {
        return port;
    }

    /// Where it is, and who can sign in; then the line that scripts wait for.
    void announce(PrintStream out) {
        area.ifPresent(here -> announce(here, out));
        out.println("gwarchod: ready " + settings.transport().scheme() + "://" + settings.host() + ":" + port);
        out.flush();
    }

    private void announce(Area area, PrintStream out) {
        if (!area.demonstration().isEmpty()) {
            out.println("gwarchod: a demonstration area; everybody in it is fictional. Sign in as one of these, the password of each is "
                    + area.demonstration().getFirst().password() + ":");
            area.demonstration().forEach(account -> out.println("  " + account.username()));
        }
        if (!area.first().isEmpty()) {
            out.println("gwarchod: a new area. Giving somebody a role takes two people, so it begins with two accounts, for two people:");
            area.first().forEach(account -> out.println("  " + account.username() + ", the password " + account.password()));
            out.println("  This is said once: sign in and change them, then set up an authenticator app or a passkey: "
                    + "what administrators do asks for a second factor.");
        }
        if (settings.keysLieWithData()) {
            out.println("gwarchod: WARNING: the keys lie below the data, in " + settings.keys() + ": whoever copies the data can read it, and a backup "
                    + "of it\n  brings back whom you erased. Fit for trying out only. Elsewhere: --keys DIR --master-key FILE (GWARCHOD_KEYS, "
                    + "GWARCHOD_MASTER_KEY).");
        }
        if (settings.witnessLiesWithData()) {
            out.println("gwarchod: WARNING: the second copy of the checkpoints lies below the data, in " + settings.witness() + ": whoever puts the data "
                    + "back\n  to an earlier state puts that back too, and nothing shows it. On another machine's disk: --witness DIR "
                    + "(GWARCHOD_WITNESS).");
        }
        if (settings.inEarnest() && settings.transport().address().isEmpty()) {
            out.println("gwarchod: nobody said where browsers find this server (--address URL, GWARCHOD_ADDRESS), so there are no passkeys here: "
                    + "they are bound to it.");
        }
    }

    /// Takes nothing new, answers what was asked, then stops: within 10 seconds, and as long before as whoever sends requests needs to notice.
    @Override
    public void close() {
        leaving = true;
        clustering.ifPresent(joined -> {
            joined.drain();
            joined.leaveDesk();
        });
        try {
            vertx.close().await(STOP_S_MAX, TimeUnit.SECONDS);
        } catch (TimeoutException | RuntimeException late) {
            LOG.warn("the HTTP server didn't stop in time", late);
        }
        area.ifPresent(opened -> opened.node().close());
    }
}
