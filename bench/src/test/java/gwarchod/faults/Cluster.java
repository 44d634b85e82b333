package gwarchod.faults;

import gwarchod.core.store.StoreCommand;
import gwarchod.gateway.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One store process with the demonstration area, another for the keys, and nodes over them, edge and case node in one, each by a way of its
/// own to the case files. The bus between them is unguarded: this is one machine.
final class Cluster implements AutoCloseable {
    private static final int STORE_MB = 256;
    private static final int NODE_MB = 320;

    private final Path data;
    private final int storePort;
    private final int keysPort;
    private final List<Integer> members = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final List<CuttingProxy> ways = new ArrayList<>();
    private final List<Child> nodes = new ArrayList<>();
    private final List<Child> stores = new ArrayList<>();

    private Cluster(Path data) {
        this.data = data;
        this.storePort = freePort();
        this.keysPort = freePort();
    }

    /// Makes the area below `data`, and starts its stores and so many nodes.
    static Cluster start(Path data, int nodes, CuttingProxy.Lie lie) throws InterruptedException {
        var cluster = new Cluster(data);
        try {
            cluster.startStores();
            for (int i = 0; i < nodes; i++) {
                cluster.ports.add(freePort());
                cluster.members.add(freePort());
                cluster.ways.add(CuttingProxy.to(cluster.storePort, lie));
            }
            cluster.nodes.add(cluster.started(0, "--demonstration").awaitReady());
            for (int i = 1; i < nodes; i++) {
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
        return Child.start(data.resolve(name + ".log"), STORE_MB, StoreCommand.class, "--data", below.toString(), "--port", Integer.toString(port));
    }

    private Child started(int i, String... more) {
        var all = members.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        var arguments = Stream.concat(Stream.of("--port", Integer.toString(ports.get(i)), "--data", folder(i).toString(),
                "--cluster", "--plain-bus", "--role", "both", "--cluster-port", Integer.toString(members.get(i)), "--members", all,
                "--drain-seconds", "1", "--master-key", data.resolve("master.key").toString(),
                "--mongodb-uri", uri(ways.get(i).port()), "--keys-uri", uri(keysPort)), Stream.of(more));
        return Child.start(data.resolve("node" + i + ".log"), NODE_MB, Main.class, arguments.toArray(String[]::new));
    }

    private static String uri(int port) {
        return "mongodb://127.0.0.1:" + port + "/?directConnection=true";
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

    List<URI> addresses() {
        return ports.stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList();
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
    }
}
