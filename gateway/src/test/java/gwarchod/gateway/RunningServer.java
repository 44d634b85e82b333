package gwarchod.gateway;

import gwarchod.core.desk.Elsewhere;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The whole process with the demonstration area on the embedded store, for tests outside this package.
public final class RunningServer implements AutoCloseable {
    private final Server server;

    private RunningServer(Server server) {
        this.server = server;
    }

    public static RunningServer start(Path data) {
        return new RunningServer(
                Server.start(new Settings(
                        "127.0.0.1", 0, data, data.resolve("keys"), data.resolve("keys/master.key"),
                        false, false, Optional.empty(), Optional.empty(), Transport.PLAIN, Optional.empty(), false)));
    }

    /// With further arguments, as on the command line.
    public static RunningServer start(Path data, int port, String... arguments) {
        try {
            var all = Stream.concat(Stream.of("--port", Integer.toString(port), "--data", data.toString()), Stream.of(arguments)).toArray(String[]::new);
            return new RunningServer(Server.start(Settings.of(all, Map.of())));
        } catch (Settings.Wrong wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /// Where one signs in with one's organisation, asked directly.
    public Elsewhere elsewhere() {
        return server.area().node().desk().elsewhere().orElseThrow();
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
