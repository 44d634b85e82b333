package gwarchod.gateway;

import java.nio.file.Path;
import java.util.Optional;

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
                        false, false, Optional.empty(), Optional.empty(), false, false)));
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
