package gwarchod.gateway;

import gwarchod.core.desk.Elsewhere;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.gateway.demo.DemoArea;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The whole process on the embedded store, for tests outside this package.
public final class RunningServer implements AutoCloseable {
    private final Server server;

    private RunningServer(Server server) {
        this.server = server;
    }

    /// With the demonstration area.
    public static RunningServer start(Path data) {
        return new RunningServer(ThroughBus.start(settings(data)));
    }

    /// With nothing, not even a first account. Passwords may be short and take no time, as in the demonstration: a test opens a hundred accounts.
    public static RunningServer empty(Path data) {
        var settings = settings(data);
        var node = NodeSettings.below(data, settings.keys(), settings.masterKey(), Optional.empty(), DemoArea.PASSWORD_CHARACTERS_MIN, InstantSource.system())
                .witnessedIn(settings.witness());
        return new RunningServer(ThroughBus.serve(settings, new Area(Node.open(node, Area.modules()), List.of(), List.of())));
    }

    private static Settings settings(Path data) {
        return new Settings("127.0.0.1", 0, data, data.resolve("keys"), data.resolve("keys/master.key"), data.resolve("witness"),
                false, false, Optional.empty(), Optional.empty(), Transport.PLAIN, Optional.empty(), false);
    }

    /// With further arguments, as on the command line.
    public static RunningServer start(Path data, int port, String... arguments) {
        try {
            var all = Stream.concat(Stream.of("--port", Integer.toString(port), "--data", data.toString()), Stream.of(arguments)).toArray(String[]::new);
            return new RunningServer(ThroughBus.start(Settings.of(all, Map.of())));
        } catch (Settings.Wrong wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /// Where one signs in with one's organisation, asked directly.
    public Elsewhere elsewhere() {
        return server.area().node().desk().elsewhere().orElseThrow();
    }

    public int port() {
        return server.port();
    }

    public Node node() {
        return server.area().node();
    }

    /// Another router like those that serve, to read its routes from.
    public Router router() {
        return server.edge().router();
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
