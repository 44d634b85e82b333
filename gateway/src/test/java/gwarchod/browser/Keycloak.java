package gwarchod.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A real Keycloak in a process of its own, from its published distribution, with a realm of fictional people.
final class Keycloak implements AutoCloseable {
    /// It prepares itself at its first start: a quarter of a minute on a quiet machine, minutes on a busy one.
    private static final Duration READY_WITHIN = Duration.ofMinutes(6);

    private static final long LOOK_MS = 500;
    private static final Path UNPACKED = Path.of(System.getProperty("basedir", "."), "target/keycloak").toAbsolutePath();

    private final Process process;
    private final String issuer;

    private Keycloak(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// @param told where it says that somebody signed out
    static Keycloak start(Path log, String told) throws IOException, InterruptedException {
        Path home;
        try (var there = Files.list(UNPACKED)) {
            home = there.filter(path -> path.getFileName().toString().startsWith("keycloak-")).findFirst().orElseThrow();
        }
        var realm = new String(Keycloak.class.getResourceAsStream("/keycloak/realm.json").readAllBytes(), StandardCharsets.UTF_8).replace("@BACK@", told);
        Files.writeString(Files.createDirectories(home.resolve("data/import")).resolve("example-realm.json"), realm);
        int port = freePort();
        // localhost, while the server under test is 127.0.0.1: to a browser two sites
        var command = new ProcessBuilder("sh", home.resolve("bin/kc.sh").toString(), "start-dev", "--http-host=127.0.0.1", "--http-port=" + port,
                "--hostname=http://localhost:" + port, "--import-realm", "--cache=local", "--db=dev-mem", "--log-level=WARN,io.quarkus:INFO");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m -XX:TieredStopAtLevel=1");
        var process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var keycloak = new Keycloak(process, "http://localhost:" + port + "/realms/example");
        keycloak.awaitReady(log);
        return keycloak;
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && process.isAlive()) {
                try {
                    var request = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")).timeout(Duration.ofSeconds(10)).build();
                    if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // it is still preparing itself
                }
                Thread.sleep(LOOK_MS);
            }
        }
        close();
        throw new IOException("Keycloak didn't start within " + READY_WITHIN + ":\n" + Files.readString(log));
    }

    String issuer() {
        return issuer;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
