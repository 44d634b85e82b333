package gwarchod.cluster;

import gwarchod.gateway.cluster.Cluster;
import gwarchod.gateway.cluster.ClusterSettings;
import io.vertx.core.VertxOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A member of a cluster and nothing else, in a process of its own: says how many members it knows of.
final class Joining {
    private Joining() {}

    /// @param arguments its address, its port, the name of the service
    public static void main(String[] arguments) throws InterruptedException {
        var settings = new ClusterSettings(ClusterSettings.Role.CASE, "by-name", arguments[0], Integer.parseInt(arguments[1]), List.of(),
                Optional.of(arguments[2]), 0, Optional.empty(), Optional.empty(), 0);
        var cluster = Cluster.join(settings, new VertxOptions());
        for (int known = 0; true; TimeUnit.MILLISECONDS.sleep(50)) {
            int members = cluster.caseNodes().size();
            if (members != known) {
                known = members;
                System.out.println("members " + members);
            }
        }
    }
}
