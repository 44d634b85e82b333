package gwarchod.gateway.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MultiMapConfig;
import java.util.Properties;

/// Hazelcast's settings, built in code: from 5.4 on what Vert.x brings as a file isn't read as it was meant.
final class Membership {
    static final String ROLE = "gwarchod.role";

    private Membership() {}

    static Config config(ClusterSettings settings) {
        var config = new Config();
        config.setClusterName(settings.name());
        config.setProperties(properties());
        config.setProperty("hazelcast.local.localAddress", settings.host());    // as it is said, also where no interface lists it
        config.getMemberAttributeConfig().setAttribute(ROLE, settings.role().name());
        config.getJetConfig().setEnabled(false);
        config.getMetricsConfig().setEnabled(false);
        var network = config.getNetworkConfig();
        network.setPort(settings.port()).setPortAutoIncrement(false);
        network.getInterfaces().setEnabled(true).addInterface(settings.host());
        var join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        if (settings.dns().isPresent()) {
            join.getKubernetesConfig().setEnabled(true)
                    .setProperty("service-dns", settings.dns().get())
                    .setProperty("service-port", Integer.toString(settings.port()));        // a name has no port: else it is 5701
        } else {
            join.getTcpIpConfig().setEnabled(true).setMembers(settings.members());
        }
        // Vert.x's own: who listens where, and who is there
        config.addMultiMapConfig(new MultiMapConfig("__vertx.subs").setBackupCount(1).setValueCollectionType(MultiMapConfig.ValueCollectionType.SET));
        config.addMapConfig(new MapConfig("__vertx.haInfo").setBackupCount(1));
        config.addMapConfig(new MapConfig("__vertx.nodeInfo").setBackupCount(1));
        return config;
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("hazelcast.phone.home.enabled", "false");
        properties.setProperty("hazelcast.logging.type", "slf4j");
        properties.setProperty("hazelcast.shutdownhook.enabled", "false");          // we leave in our own order
        properties.setProperty("hazelcast.socket.bind.any", "false");               // on the one interface and no other
        properties.setProperty("hazelcast.wait.seconds.before.join", "0");
        // A node is killed: its connections close and it is gone in under a second. One that is stopped or cut off says nothing for 5 s, and is
        // gone then: 60 s as it comes would leave edges asking it for a minute; much less would take a long pause of the collector for a death.
        properties.setProperty("hazelcast.heartbeat.interval.seconds", "1");
        properties.setProperty("hazelcast.max.no.heartbeat.seconds", "5");
        // Two halves look for each other from 10 s on, every 5 s, in the place of 300 and 120: nothing is lost by merging soon, as nothing but
        // subscriptions and membership is merged. Not sooner, so that a node that comes and goes doesn't keep the table moving.
        properties.setProperty("hazelcast.merge.first.run.delay.seconds", "10");
        properties.setProperty("hazelcast.merge.next.run.delay.seconds", "5");
        return properties;
    }
}
