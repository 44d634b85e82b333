package gwarchod.faults;

import gwarchod.core.store.StoreCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One store process with the demonstration area, another for the keys, and nodes over them, each by a way of its own to the case files.
/// The bus between them is unguarded: this is one machine.
final class Cluster implements AutoCloseable {
    private static final int STORE_MB = 256;
    private static final int NODE_MB = 320;
    private static final int CLUSTER_PORT = 5701;
    private static final String EDGE = "edge";
    private static final String CASE = "case";

    private final Path data;
    private final List<String> roles;
    private final Hosts hosts;
    private final Optional<SmallDisk> disk;
    private final int storePort;
    private final int keysPort;
    private final CuttingProxy keysWay;
    private final List<Integer> members = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final List<CuttingProxy> ways = new ArrayList<>();
    private final List<Child> nodes = new ArrayList<>();
    private final List<Child> stores = new ArrayList<>();

    private Cluster(Path data, List<String> roles, Hosts hosts, Optional<SmallDisk> disk) {
        this.data = data;
        this.roles = roles;
        this.hosts = hosts;
        this.disk = disk;
        this.storePort = freePort();
        this.keysPort = freePort();
        this.keysWay = CuttingProxy.to(hosts.here(), keysPort, CuttingProxy.Lie.NONE);
    }

    /// Makes the area below `data`, and starts its stores and a node of each role: `edge`, `case` or `both`, the first with cases.
    ///
    /// @param apart whether each node has a host of its own and the store a disk that can be filled, where this machine lets us
    static Cluster start(Path data, List<String> roles, boolean apart, CuttingProxy.Lie lie) throws InterruptedException {
        var hosts = Hosts.of(roles.size(), apart);
        var cluster = new Cluster(data, roles, hosts, apart ? SmallDisk.over(data.resolve("store")) : Optional.empty());
        try {
            cluster.startStores();
            for (int i = 0; i < roles.size(); i++) {
                cluster.ports.add(freePort());
                cluster.members.add(cluster.hosts.cuts() ? CLUSTER_PORT : freePort());
                cluster.ways.add(CuttingProxy.to(cluster.hosts.here(), cluster.storePort, lie));
            }
            cluster.nodes.add(cluster.started(0, "--demonstration").awaitReady());
            for (int i = 1; i < roles.size(); i++) {
                cluster.nodes.add(cluster.started(i));
            }
            for (Child node : cluster.nodes) {
                node.awaitReady();
            }
            return cluster;
        } catch (InterruptedException | RuntimeException cant) {
            cluster.close();
            throw cant;
        }
    }

    private void startStores() throws InterruptedException {
        stores.clear();
        stores.add(store("store", data, storePort));
        stores.add(store("keys", data.resolve("keys-shared"), keysPort));
        for (Child store : stores) {
            store.awaitReady();
        }
    }

    private Path folder(int i) {
        return data.resolve("node" + i);
    }

    private Child store(String name, Path below, int port) {
        return Child.start(List.of(), data.resolve(name + ".log"), STORE_MB, StoreCommand.class,
                "--data", below.toString(), "--port", Integer.toString(port));
    }

    private Child started(int i, String... more) {
        var all = IntStream.range(0, members.size()).mapToObj(other -> hosts.address(other) + ":" + members.get(other)).collect(Collectors.joining(","));
        var common = Stream.of(clock(i).toString(), "--host", hosts.address(i), "--plain-http", "--port", Integer.toString(ports.get(i)),
                "--data", folder(i).toString(), "--cluster", "--plain-bus", "--role", roles.get(i), "--cluster-host", hosts.address(i),
                "--cluster-port", Integer.toString(members.get(i)), "--members", all, "--drain-seconds", "2");
        var cases = roles.get(i).equals(EDGE) ? Stream.<String>empty() : Stream.of("--master-key", data.resolve("master.key").toString(),
                "--plain-store", "--mongodb-uri", uri(ways.get(i).port()), "--keys-uri", uri(keysWay.port()));
        return Child.start(hosts.on(i), data.resolve("node" + i + ".log"), NODE_MB, WrongClock.class,
                Stream.of(common, cases, Stream.of(more)).flatMap(one -> one).toArray(String[]::new));
    }

    private Path clock(int i) {
        return data.resolve("node" + i + ".clock");
    }

    /// Sets a node's clock.
    void clock(int i, long wrongMs) {
        WrongClock.set(clock(i), wrongMs);
    }

    private String uri(int port) {
        return "mongodb://" + hosts.here() + ":" + port + "/?directConnection=true";
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What signed the checkpoints, as every node knows it.
    Path signing() {
        return folder(0).resolve("keys/checkpoint.public");
    }

    /// Of the nodes that speak to browsers.
    List<URI> addresses() {
        return IntStream.range(0, ports.size()).filter(i -> !roles.get(i).equals(CASE))
                .mapToObj(i -> URI.create("http://" + hosts.address(i) + ":" + ports.get(i))).toList();
    }

    /// The nodes that hold cases.
    List<Integer> caseNodes() {
        return IntStream.range(0, roles.size()).filter(i -> !roles.get(i).equals(EDGE)).boxed().toList();
    }

    Hosts hosts() {
        return hosts;
    }

    /// That of the case files, where it can be filled.
    Optional<SmallDisk> disk() {
        return disk;
    }

    int size() {
        return nodes.size();
    }

    Child node(int i) {
        return nodes.get(i);
    }

    CuttingProxy way(int i) {
        return ways.get(i);
    }

    /// Starts a node that ended, and waits until it serves.
    void startAgain(int i) throws InterruptedException {
        nodes.set(i, started(i)).close();
        nodes.get(i).awaitReady();
    }

    /// Starts the store again where it ended.
    void startStoreAgain() throws InterruptedException {
        if (!stores.getFirst().alive()) {
            stores.set(0, store("store", data, storePort).awaitReady());
        }
    }

    /// kill -9 of everything at once, and a start of everything.
    void killAllAndStart() throws InterruptedException {
        nodes.forEach(Child::kill9);
        stores.forEach(Child::kill9);
        startStores();
        for (int i = 0; i < nodes.size(); i++) {
            nodes.set(i, started(i));
        }
        for (Child node : nodes) {
            node.awaitReady();
        }
    }

    /// Ends all of it in good order.
    void end() throws InterruptedException {
        for (Child node : nodes) {
            node.end();
        }
        for (Child store : stores) {
            store.end();
        }
    }

    @Override
    public void close() {
        nodes.forEach(Child::close);
        stores.forEach(Child::close);
        ways.forEach(CuttingProxy::close);
        keysWay.close();
        hosts.close();
        disk.ifPresent(SmallDisk::close);
    }

    @Override
    public String toString() {
        return roles.size() + " nodes (" + String.join(", ", roles) + ") on " + hosts + ", a disk that can be filled: " + (disk.isPresent() ? "yes" : "no");
    }
}
