package gwarchod.gateway.cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import gwarchod.core.bus.Members;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// This process as a member of a cluster.
public final class Cluster implements Members {
    private static final long JOIN_S_MAX = 60;

    /// Under which Vert.x tells other members how it calls this one.
    private static final String VERTX_NAME = "__vertx.nodeId";

    private final HazelcastClusterManager manager;
    private final HazelcastInstance hazelcast;
    private final Vertx vertx;

    private Cluster(HazelcastClusterManager manager, Vertx vertx) {
        this.manager = manager;
        this.hazelcast = manager.getHazelcastInstance();
        this.vertx = vertx;
    }

    /// Joins, or begins one where nobody is there (waits). Throws IllegalStateException when it can't.
    public static Cluster join(ClusterSettings settings, VertxOptions options) {
        var manager = new HazelcastClusterManager(Membership.config(settings));
        var bus = new EventBusOptions().setHost(settings.host()).setPort(settings.busPort()).setClusterPublicHost(settings.host());
        settings.tls().ifPresent(tls -> bus.setSsl(true)
                .setTrustAll(false)
                .setClientAuth(ClientAuth.REQUIRED)
                .setKeyCertOptions(new PemKeyCertOptions().setCertPath(tls.certificate().toString()).setKeyPath(tls.key().toString()))
                .setTrustOptions(new PemTrustOptions().addCertPath(tls.trust().toString())));
        try {
            var vertx = Vertx.builder().with(options.setEventBusOptions(bus)).withClusterManager(manager).buildClustered()
                    .await(JOIN_S_MAX, TimeUnit.SECONDS);
            return new Cluster(manager, vertx);
        } catch (TimeoutException | RuntimeException cant) {
            throw new IllegalStateException("can't join the cluster at " + settings.host() + ":" + settings.port() + ": " + cant.getMessage(), cant);
        }
    }

    public Vertx vertx() {
        return vertx;
    }

    @Override
    public String here() {
        return manager.getNodeId();
    }

    @Override
    public List<String> caseNodes() {
        try {
            return hazelcast.getCluster().getMembers().stream().filter(Cluster::holdsCases).map(Cluster::name).toList();
        } catch (HazelcastInstanceNotActiveException left) {
            return List.of();
        }
    }

    private static boolean holdsCases(Member member) {
        return !ClusterSettings.Role.EDGE.name().equals(member.getAttribute(Membership.ROLE));
    }

    private static String name(Member member) {
        var name = member.getAttribute(VERTX_NAME);
        return name == null ? member.getUuid().toString() : name;
    }

    /// Where the partition table puts it, if that is a case node: the table is of all members alike.
    @Override
    public Optional<String> near(String id) {
        try {
            var owner = hazelcast.getPartitionService().getPartition(id).getOwner();
            return Optional.ofNullable(owner).filter(Cluster::holdsCases).map(Cluster::name);
        } catch (HazelcastInstanceNotActiveException left) {
            return Optional.empty();
        }
    }

    @Override
    public boolean active() {
        return manager.isActive();
    }

    @Override
    public void onGone(Consumer<String> listener) {
        hazelcast.getCluster().addMembershipListener(new MembershipListener() {
            @Override
            public void memberAdded(MembershipEvent event) {}

            @Override
            public void memberRemoved(MembershipEvent event) {
                listener.accept(name(event.getMember()));
            }
        });
    }
}
