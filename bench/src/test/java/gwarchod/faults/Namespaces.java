package gwarchod.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A network namespace for each node, with an address of its own on a bridge that this process is on too. Needs `ip` and to be root.
///
/// Ways are cut by a neighbour's address that is nobody's: packets leave and arrive nowhere, and nobody is told. That needs no module of the
/// kernel, where filters do.
final class Namespaces implements Hosts {
    private static final String NOBODY = "02:00:00:00:00:01";
    private static final String DEVICE = "eth0";
    private static final int LAST = 254;

    private final int nodes;
    private final String name;
    private final String network;

    private Namespaces(int nodes) {
        this.nodes = nodes;
        long own = ProcessHandle.current().pid();
        this.name = "gwf" + own % 1_000_000;
        this.network = "10." + (100 + own / LAST % 100) + "." + own % LAST + ".";
    }

    /// Empty where this machine doesn't let us have them, for whatever reason.
    static Optional<Hosts> of(int nodes) {
        var hosts = new Namespaces(nodes);
        try {
            ip("link add " + hosts.name + " type bridge");
            ip("addr add " + hosts.here() + "/24 dev " + hosts.name);
            ip("link set " + hosts.name + " up");
            for (int i = 0; i < nodes; i++) {
                ip("netns add " + hosts.space(i));
                ip("link add " + hosts.port(i) + " type veth peer name " + DEVICE + " netns " + hosts.space(i));
                ip("link set " + hosts.port(i) + " master " + hosts.name + " up");
                ip("-n " + hosts.space(i) + " addr add " + hosts.address(i) + "/24 dev " + DEVICE);
                ip("-n " + hosts.space(i) + " link set " + DEVICE + " up");
                ip("-n " + hosts.space(i) + " link set lo up");
            }
            return Optional.of(hosts);
        } catch (IllegalStateException cant) {
            hosts.close();
            return Optional.empty();
        }
    }

    private String space(int node) {
        return name + "-" + node;
    }

    private String port(int node) {
        return name + "v" + node;
    }

    @Override
    public String address(int node) {
        return network + (node + 1);
    }

    @Override
    public String here() {
        return network + LAST;
    }

    @Override
    public List<String> on(int node) {
        return List.of("ip", "netns", "exec", space(node));
    }

    @Override
    public boolean cuts() {
        return true;
    }

    @Override
    public void cutBus(int node) {
        others(node).forEach(other -> {
            ip("-n " + space(node) + " neigh replace " + address(other) + " lladdr " + NOBODY + " dev " + DEVICE + " nud permanent");
            ip("-n " + space(other) + " neigh replace " + address(node) + " lladdr " + NOBODY + " dev " + DEVICE + " nud permanent");
        });
    }

    @Override
    public void mendBus(int node) {
        others(node).forEach(other -> {
            ip("-n " + space(node) + " neigh del " + address(other) + " dev " + DEVICE);
            ip("-n " + space(other) + " neigh del " + address(node) + " dev " + DEVICE);
        });
    }

    private List<Integer> others(int node) {
        var others = new ArrayList<Integer>();
        for (int i = 0; i < nodes; i++) {
            if (i != node) {
                others.add(i);
            }
        }
        return others;
    }

    @Override
    public void cutWhole(int node) {
        ip("link set " + port(node) + " down");
    }

    @Override
    public void mendWhole(int node) {
        ip("link set " + port(node) + " up");
    }

    private static void ip(String arguments) {
        var command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments.split(" ")));
        try {
            int status = status(command);
            if (status != 0) {
                throw new IllegalStateException("ip " + arguments + " ended with " + status);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stop);
        }
    }

    private static int status(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException _) {
            return -1;      // there is no such command
        }
    }

    @Override
    public void close() {
        try {
            for (int i = 0; i < nodes; i++) {
                status(List.of("ip", "netns", "del", space(i)));
            }
            status(List.of("ip", "link", "del", name));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "network namespaces";
    }
}
