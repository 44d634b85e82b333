package gwarchod.gateway;

import gwarchod.core.bus.BusDesk;
import gwarchod.core.bus.BusHints;
import gwarchod.core.bus.BusJson;
import gwarchod.core.bus.DeskService;
import gwarchod.core.bus.DeskVerticle;
import gwarchod.core.bus.EventBusWire;
import gwarchod.core.desk.Installation;
import gwarchod.gateway.cluster.Cluster;
import gwarchod.gateway.cluster.ClusterSettings;
import gwarchod.gateway.demo.DemoArea;
import gwarchod.web.PageSettings.DemoSignIn;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A process as a node of a cluster: it joins once its own area can serve, and leaves the other way round.
final class Clustering {
    private static final Logger LOG = LoggerFactory.getLogger(Clustering.class);
    private static final long DEPLOY_S_MAX = 30;

    /// How long an edge waits for a case node when it comes up.
    private static final long WELCOME_S_MAX = 120;
    private static final long WELCOME_AGAIN_MS = 500;

    private final ClusterSettings settings;
    private final Cluster cluster;
    private final Optional<Area> area;
    private final Front front;
    private final List<String> desks = new ArrayList<>();

    private Clustering(ClusterSettings settings, Cluster cluster, Optional<Area> area) throws TimeoutException {
        this.settings = settings;
        this.cluster = cluster;
        this.area = area;
        var installation = new Installation(Area.modules());
        var json = new BusJson(installation.sections());
        if (area.isPresent()) {
            var node = area.get().node();
            var secret = node.edgeSecret();
            var service = new DeskService(node.desk(), node.named(), node::command, json,
                    new DeskService.Welcoming(secret, area.get().demonstration().stream().map(DemoSignIn::username).toList(), DemoArea.PASSWORD),
                    EventBusWire.post(vertx()));
            for (int loop = 0; loop < Runtime.getRuntime().availableProcessors(); loop++) {
                desks.add(vertx().deployVerticle(new DeskVerticle(service, cluster.here())).await(DEPLOY_S_MAX, TimeUnit.SECONDS));
            }
            this.front = Front.of(area.get(), node.desk(), secret);
        } else {
            this.front = edge(installation, json);
        }
    }

    /// Waits until this node is a member and has what it needs.
    static Clustering join(Settings settings, ClusterSettings clustered, InstantSource clock) {
        var hints = new BusHints();
        var area = clustered.role().cases() ? Optional.of(Area.open(settings, hints, clock)) : Optional.<Area>empty();
        try {
            var cluster = Cluster.join(clustered, new VertxOptions().setPreferNativeTransport(true));
            try {
                area.ifPresent(_ -> hints.attach(cluster.vertx(), cluster.here()));
                return new Clustering(clustered, cluster, area);
            } catch (TimeoutException | RuntimeException cant) {
                cluster.vertx().close();
                throw new IllegalStateException(cant.getMessage(), cant);
            }
        } catch (RuntimeException cant) {
            area.ifPresent(opened -> opened.node().close());
            throw cant;
        }
    }

    private Front edge(Installation installation, BusJson json) {
        var wire = new EventBusWire(vertx(), cluster);
        var welcomed = welcome(wire, json);
        var shown = welcomed.demonstration().stream().map(one -> new DemoSignIn(one.username(), one.password())).toList();
        return new Front(new BusDesk(vertx(), wire, json, installation::nameOf, welcomed), installation.words(), installation.routes(),
                installation::command, welcomed.secret(), shown, Map::of);
    }

    private BusDesk.Welcomed welcome(EventBusWire wire, BusJson json) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WELCOME_S_MAX);
        while (true) {
            try {
                return BusDesk.welcome(vertx(), wire, json).await(DEPLOY_S_MAX, TimeUnit.SECONDS);
            } catch (TimeoutException | RuntimeException nobody) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("no case node answers in the cluster; start one with --role case or --role both", nobody);
                }
                LOG.info("no case node answers yet");
                pause(WELCOME_AGAIN_MS);
            }
        }
    }

    private static void pause(long ms) {
        try {
            TimeUnit.MILLISECONDS.sleep(ms);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", stop);
        }
    }

    Vertx vertx() {
        return cluster.vertx();
    }

    Optional<Area> area() {
        return area;
    }

    Front front() {
        return front;
    }

    boolean member() {
        return cluster.active();
    }

    /// While this node already says that it isn't ready, whoever sends it requests finds that out.
    void drain() {
        pause(TimeUnit.SECONDS.toMillis(settings.drainSeconds()));
    }

    /// Takes no more from edges, and answers what it took.
    void leaveDesk() {
        for (String desk : desks) {
            try {
                vertx().undeploy(desk).await(DEPLOY_S_MAX, TimeUnit.SECONDS);
            } catch (TimeoutException | RuntimeException late) {
                LOG.warn("a message wasn't answered in time", late);
            }
        }
    }
}
