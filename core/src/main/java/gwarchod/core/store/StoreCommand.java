package gwarchod.core.store;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `./dev store`: the embedded store in a process of its own, for several case nodes that name it with `--mongodb-uri`. It lies where a node's
/// own store would, in `store` below the data directory, so that `./dev verify` finds it.
///
/// It is one process on one disk: it isn't replicated, and knows neither passwords nor TLS. So it listens on loopback alone, unless
/// `--unprotected` says that the network between is closed to everybody else.
public final class StoreCommand {
    /// Prefix of the line that says it serves; the address follows.
    static final String READY = "gwarchod: store ready ";

    private static final Logger log = LoggerFactory.getLogger(StoreCommand.class);
    private static final int WRONG_SETTINGS = 2;
    private static final int CANT_START = 1;
    private static final int PORT_MAX = 65_535;
    private static final int PORT = 27_117;
    private static final String USAGE = "usage: store --data DIR [--host H [--unprotected]] [--port N]";

    private StoreCommand() {}

    /// What was asked for.
    private record Asked(@Nullable Path data, String host, int port, boolean unprotected) {
        static Asked of(List<String> arguments) {
            var asked = new Asked(null, "127.0.0.1", PORT, false);
            for (int i = 0; i < arguments.size(); i++) {
                var name = arguments.get(i);
                if (name.equals("--unprotected")) {
                    asked = new Asked(asked.data, asked.host, asked.port, true);
                    continue;
                }
                if (++i == arguments.size()) {
                    throw new IllegalArgumentException(USAGE);
                }
                asked = asked.with(name, arguments.get(i));
            }
            if (asked.data == null) {
                throw new IllegalArgumentException("it isn't said where its data lies\n" + USAGE);
            }
            return asked;
        }

        private Asked with(String name, String value) {
            return switch (name) {
                case "--data" -> new Asked(Path.of(value), host, port, unprotected);
                case "--host" -> new Asked(data, value, port, unprotected);
                case "--port" -> new Asked(data, host, port(value), unprotected);
                default -> throw new IllegalArgumentException("unknown argument: " + name + "\n" + USAGE);
            };
        }

        private static int port(String value) {
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > PORT_MAX) {
                throw new IllegalArgumentException("--port takes a number from 0 (any free one) to " + PORT_MAX);
            }
            return Integer.parseInt(value);
        }

        InetSocketAddress address() {
            InetAddress found;
            try {
                found = InetAddress.getByName(host);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("--host " + host + " isn't an address of this machine", e);
            }
            if (!found.isLoopbackAddress() && !unprotected) {
                throw new IllegalArgumentException("--host " + host + " can be reached from other machines, and this store asks nobody who they are: "
                        + "whoever reaches it reads and writes everything, unencrypted on the way. Keep it to loopback, or say --unprotected "
                        + "where only the case nodes reach that network. For more, use a MongoDB replica set with TLS");
            }
            return new InetSocketAddress(found, port);
        }
    }

    public static void main(String[] arguments) {
        int status = run(List.of(arguments), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /// Starts it and returns 0 while it serves; otherwise says why not.
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Asked asked;
        InetSocketAddress address;
        try {
            asked = Asked.of(arguments);
            address = asked.address();
        } catch (IllegalArgumentException wrong) {
            err.println("gwarchod: " + wrong.getMessage());
            return WRONG_SETTINGS;
        }
        try {
            var store = EmbeddedStore.open(asked.data().resolve("store"), address);
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "stop"));
            if (!address.getAddress().isLoopbackAddress()) {
                log.warn("THE STORE ASKS NOBODY WHO THEY ARE: whoever reaches {} reads and writes everything", address);
            }
            out.println("gwarchod: one store on one disk, not replicated: back it up (./dev backup), or use a MongoDB replica set");
            out.println(READY + store.connectionString());
            out.flush();
            Thread.ofPlatform().name("serving").start(StoreCommand::serve);
            return 0;
        } catch (RuntimeException cant) {
            log.debug("can't start", cant);
            err.println("gwarchod: can't start the store: " + (cant.getMessage() == null ? cant.toString() : cant.getMessage()));
            return CANT_START;
        }
    }

    /// The threads of the store are daemons: something must keep the process until it is told to stop.
    private static void serve() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
