package gwarchod.gateway;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts one node and serves it until the process is told to stop.
public final class Main {
    private static final int WRONG_SETTINGS = 2;
    private static final int CANT_START = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] arguments) {
        run(arguments, InstantSource.system());
    }

    /// The same by that clock, which no setting changes: for whoever tries out what a wrong one does.
    public static void run(String[] arguments, InstantSource clock) {
        Settings settings;
        try {
            settings = Settings.of(arguments, System.getenv());
        } catch (Settings.Wrong wrong) {
            System.err.println("gwarchod: " + wrong.getMessage());
            System.exit(WRONG_SETTINGS);
            return;
        }
        try {
            var server = Server.start(settings, clock);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            server.announce(System.out);
            if (settings.rehearse()) {
                Rehearsal.of(server.port(), server.area().demonstration());
                System.exit(0);
            }
        } catch (RuntimeException cant) {
            LOG.debug("can't start", cant);
            System.err.println("gwarchod: can't start: " + (cant.getMessage() == null ? cant.toString() : cant.getMessage()));
            System.exit(CANT_START);
        }
    }
}
