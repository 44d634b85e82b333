package gwarchod.gateway;

import gwarchod.gateway.cluster.ClusterSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A cluster as the settings name it.
final class ClusterOptions {
    /// Those that take a value.
    static final Set<String> NAMES = Set.of("role", "cluster-host", "cluster-port", "cluster-name", "members", "members-dns", "bus-port", "drain-seconds",
            "keys-uri", "bus-certificate", "bus-key", "bus-trust");

    private static final int PORT_DEFAULT = 5701;
    private static final int PORT_MAX = 65_535;

    /// As long as a balancer may take to ask twice whether this node is ready.
    private static final int DRAIN_SECONDS_DEFAULT = 5;
    private static final int DRAIN_SECONDS_MAX = 300;

    private ClusterOptions() {}

    static Optional<ClusterSettings> of(Map<String, String> given) throws Settings.Wrong {
        boolean cluster = "true".equals(given.get("cluster"));
        boolean secured = given.keySet().containsAll(Set.of("bus-certificate", "bus-key", "bus-trust"));
        Transport.checkBus(cluster, secured, "true".equals(given.get("plain-bus")));
        if (!cluster) {
            if (given.containsKey("keys-uri")) {
                throw new Settings.Wrong("--keys-uri is for nodes that share their keys: say --cluster as well");
            }
            return Optional.empty();
        }
        var role = role(given.getOrDefault("role", "both"));
        if (role.cases() && !given.containsKey("mongodb-uri")) {
            throw new Settings.Wrong("--cluster needs --mongodb-uri, the store that its case nodes share; or --role edge for a node without one");
        }
        if (role.cases() && !given.containsKey("keys-uri")) {
            throw new Settings.Wrong("--cluster needs --keys-uri, the store in which its case nodes share their keys, and --master-key FILE, the same on each");
        }
        if (!role.cases() && (given.containsKey("mongodb-uri") || given.containsKey("keys-uri"))) {
            throw new Settings.Wrong("--role edge holds no case data and no key: it takes neither --mongodb-uri nor --keys-uri");
        }
        Optional<ClusterSettings.BusTls> tls = secured
                ? Optional.of(new ClusterSettings.BusTls(file(given, "bus-certificate"), file(given, "bus-key"), file(given, "bus-trust"))) : Optional.empty();
        var members = Arrays.stream(given.getOrDefault("members", "").split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
        if (!members.isEmpty() && given.containsKey("members-dns")) {
            throw new Settings.Wrong("--members and --members-dns contradict each other");
        }
        return Optional.of(new ClusterSettings(role, given.getOrDefault("cluster-name", "gwarchod"), given.getOrDefault("cluster-host", "127.0.0.1"),
                number(given, "cluster-port", PORT_DEFAULT, PORT_MAX), members.isEmpty() ? List.of("127.0.0.1") : members,
                Optional.ofNullable(given.get("members-dns")), number(given, "bus-port", 0, PORT_MAX), tls,
                Transport.checkedKeys(given.get("keys-uri"), "true".equals(given.get("plain-store"))),
                number(given, "drain-seconds", DRAIN_SECONDS_DEFAULT, DRAIN_SECONDS_MAX)));
    }

    private static ClusterSettings.Role role(String name) throws Settings.Wrong {
        return switch (name) {
            case "edge" -> ClusterSettings.Role.EDGE;
            case "case" -> ClusterSettings.Role.CASE;
            case "both" -> ClusterSettings.Role.BOTH;
            default -> throw new Settings.Wrong("--role is edge, case or both; not " + name);
        };
    }

    private static Path file(Map<String, String> given, String name) throws Settings.Wrong {
        var file = Path.of(given.get(name));
        if (!Files.isReadable(file)) {
            throw new Settings.Wrong("--" + name + ": " + file + " can't be read");
        }
        return file;
    }

    private static int number(Map<String, String> given, String name, int otherwise, int max) throws Settings.Wrong {
        var text = given.get(name);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= max) {
            return Integer.parseInt(text);
        }
        throw new Settings.Wrong("--" + name + " takes a number from 0 to " + max);
    }
}
