package gwarchod.gateway;

import gwarchod.core.desk.Desk;
import gwarchod.core.ids.NewIds;
import gwarchod.web.PageSettings;
import gwarchod.web.Pages;
import io.vertx.core.Deployable;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.PrintStream;
import java.net.BindException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running process: an area and the HTTP server before it.
final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int FORM_KEY_BYTES = 32;
    private static final long START_S_MAX = 60;
    private static final long STOP_S_MAX = 5;

    /// Stands for a free port, the same for every event loop.
    private static final int ANY_PORT = -1;

    private final Settings settings;
    private final Area area;
    private final Vertx vertx;
    private final Edge edge;
    private final int port;

    /// What stands between the edge and the desk of its node.
    interface Between {
        Between NOTHING = (area, _) -> area.node().desk();

        Desk desk(Area area, Vertx vertx);
    }

    private Server(Settings settings, Area area, Vertx vertx, Between between) throws TimeoutException {
        this.settings = settings;
        this.area = area;
        this.vertx = vertx;
        this.edge = new Edge(vertx, served(settings, area, between.desk(area, vertx), vertx), settings.transport().proxies());
        int asked = settings.port() == 0 ? ANY_PORT : settings.port();
        var first = new EdgeVerticle(edge, settings.host(), asked, settings.transport());
        deploy(first);
        this.port = first.actualPort();
        for (int loop = 1; loop < Runtime.getRuntime().availableProcessors(); loop++) {
            deploy(new EdgeVerticle(edge, settings.host(), asked, settings.transport()));
        }
    }

    /// Opens the area and listens. Throws RuntimeException with a reason for the person at the terminal.
    static Server start(Settings settings) {
        return start(settings, Between.NOTHING);
    }

    static Server start(Settings settings, Between between) {
        var area = Area.open(settings);
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        try {
            return new Server(settings, area, vertx, between);
        } catch (Exception failed) {        // awaiting throws what failed, declared or not: a port in use is a BindException
            vertx.close();
            area.node().close();
            throw new IllegalStateException(why(settings, failed), failed);
        }
    }

    private static String why(Settings settings, Exception failed) {
        return failed instanceof BindException || failed.getCause() instanceof BindException
                ? "can't listen on " + settings.host() + ":" + settings.port() + " (" + failed.getMessage() + "); another --port may be free"
                : String.valueOf(failed.getMessage());
    }

    private void deploy(Deployable verticle) throws TimeoutException {
        vertx.deployVerticle(verticle).await(START_S_MAX, TimeUnit.SECONDS);
    }

    private static Edge.Served served(Settings settings, Area area, Desk desk, Vertx vertx) {
        var node = area.node();
        var ids = NewIds.random();
        var formKey = new byte[FORM_KEY_BYTES];
        new SecureRandom().nextBytes(formKey);
        var pages = new Pages(vertx, desk, node.words().with(List.of("web")),
                new PageSettings(formKey, settings.transport().secure(), area.demonstration(), settings.transport().address()), ids, InstantSource.system());
        return new Edge.Served(
                desk, node.words(), node.routes(), node::command, ids, Measuring.of(settings), () -> figures(area),
                settings.transport().secure(), Optional.of(pages));
    }

    private static Map<String, Long> figures(Area area) {
        var health = area.node().health();
        return Map.of(
                "gwarchod_relay_lag_ms", health.relayLag().toMillis(),
                "gwarchod_cases", (long) health.cases(),
                "gwarchod_cases_blocked", (long) health.casesBlocked());
    }

    Edge edge() {
        return edge;
    }

    Area area() {
        return area;
    }

    int port() {
        return port;
    }

    /// Where it is, and who can sign in; then the line that scripts wait for.
    void announce(PrintStream out) {
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
        out.println("gwarchod: ready " + settings.transport().scheme() + "://" + settings.host() + ":" + port);
        out.flush();
    }

    /// Takes nothing new, answers what was asked, then stops: within 10 seconds.
    @Override
    public void close() {
        try {
            vertx.close().await(STOP_S_MAX, TimeUnit.SECONDS);
        } catch (TimeoutException | RuntimeException late) {
            LOG.warn("the HTTP server didn't stop in time", late);
        }
        area.node().close();
    }
}
