package gwarchod.faults;

import java.util.List;

/// Where the nodes run, and the ways between them.
interface Hosts extends AutoCloseable {
    /// Of a node.
    String address(int node);

    /// Where nodes find what this process has for them.
    String here();

    /// What a command begins with that is to run there.
    List<String> on(int node);

    /// Whether ways between hosts can be cut.
    boolean cuts();

    /// Between that node and the others, silently; stores and whoever uses it are reached.
    void cutBus(int node);

    void mendBus(int node);

    /// All of it, silently.
    void cutWhole(int node);

    void mendWhole(int node);

    @Override
    void close();

    /// A network namespace for each node where this machine lets us have them, else one address for all.
    ///
    /// @param apart whether hosts of their own are wanted
    static Hosts of(int nodes, boolean apart) {
        return apart ? Namespaces.of(nodes).orElseGet(OneHost::new) : new OneHost();
    }

    /// This machine's loopback address. Only the ways through a [CuttingProxy] can be cut.
    record OneHost() implements Hosts {
        @Override
        public String address(int node) {
            return "127.0.0.1";
        }

        @Override
        public String here() {
            return "127.0.0.1";
        }

        @Override
        public List<String> on(int node) {
            return List.of();
        }

        @Override
        public boolean cuts() {
            return false;
        }

        @Override
        public void cutBus(int node) {
            throw new UnsupportedOperationException("one host has no ways to cut");
        }

        @Override
        public void mendBus(int node) {}

        @Override
        public void cutWhole(int node) {
            throw new UnsupportedOperationException("one host has no ways to cut");
        }

        @Override
        public void mendWhole(int node) {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return "one host";
        }
    }
}
