package gwarchod.bench;

import gwarchod.core.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `./dev bench nodes [--nodes N] [--seconds N]`: views of cases and commands per second with one node, two, three, each a process, the store and the
/// key store processes of their own, the load in another, all of them on this one machine. So more nodes can't be faster here: the table says what
/// it costs that there are several, not what several machines would give.
final class NodesBench implements Benchmark {
    private static final int STORE_MB = 512;
    private static final int NODE_MB = 512;
    private static final List<String> KINDS = List.of("views", "commands");

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        return run(folder, List.of());
    }

    @Override
    public List<Measured> run(Path folder, List<String> arguments) throws Exception {
        var given = Settings.of(name(), Map.of("--nodes", "3", "--seconds", "10", "--connections", "24"), arguments);
        var figures = new LinkedHashMap<String, Double>();
        boolean answered = true;
        for (int nodes = 1; nodes <= given.count("--nodes"); nodes++) {
            for (var got : measured(folder.resolve("with" + nodes), nodes, given).entrySet()) {
                var name = nodes + (nodes == 1 ? " node: " : " nodes: ") + got.getKey();
                figures.put(name + " per second", got.getValue().perSecond());
                figures.put(name + ", p50, ms", got.getValue().p50Ms());
                figures.put(name + ", p99, ms", got.getValue().p99Ms());
                figures.put(name + " refused or failed", (double) got.getValue().failed());
                answered &= got.getValue().failed() == 0 && got.getValue().perSecond() > 0;
            }
        }
        return List.of(new Measured("every request is answered with 1, 2 and 3 nodes (one machine for all of it: more nodes cost, they can't gain)",
                figures, answered));
    }

    private static Map<String, NodesLoad.Got> measured(Path data, int count, Settings given) throws IOException, InterruptedException {
        var started = new ArrayList<Started>();
        try {
            var store = Started.store(data.resolve("store.log"), STORE_MB, data);
            started.add(store);
            var keys = Started.store(data.resolve("keys.log"), STORE_MB, data.resolve("keys-shared"));
            started.add(keys);
            var members = free(count);
            var addresses = new ArrayList<String>();
            for (int i = 0; i < count; i++) {
                var arguments = new ArrayList<>(List.of("--port", "0", "--data", data.resolve("node" + i).toString(), "--cluster", "--plain-bus",
                        "--role", "both", "--cluster-port", members.get(i).toString(), "--members",
                        members.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",")), "--drain-seconds", "1",
                        "--master-key", data.resolve("master.key").toString(), "--mongodb-uri", store.address(), "--keys-uri", keys.address()));
                if (i == 0) {
                    arguments.add("--demonstration");
                }
                var node = Started.node(data.resolve("node" + i + ".log"), NODE_MB, arguments);
                started.add(node);
                addresses.add(node.address());
            }
            var got = new LinkedHashMap<String, NodesLoad.Got>();
            for (String kind : KINDS) {
                got.put(kind, load(kind, given, addresses));
                System.out.println("bench: " + count + " nodes, " + kind + ": " + got.get(kind));
            }
            return got;
        } finally {
            started.reversed().forEach(Started::close);
        }
    }

    private static NodesLoad.Got load(String kind, Settings given, List<String> nodes) throws IOException {
        var command = new ArrayList<>(List.of(Running.java(), "-Xmx256m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                NodesLoad.class.getName(), kind, given.text("--connections"), given.text("--seconds")));
        command.addAll(nodes);
        try (var said = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start().inputReader()) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("got ")) {
                    return Json.read(line.substring("got ".length()), NodesLoad.Got.class);
                }
            }
        }
        throw new IOException("the load ended without a result");
    }

    private static List<Integer> free(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
