package gwarchod.cluster;

import gwarchod.gateway.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One node in a process of its own.
final class Spawned implements AutoCloseable {
    private static final long READY_S_MAX = 180;
    private static final long STOP_S_MAX = 60;
    private static final String READY = "gwarchod: ready http://127.0.0.1:";

    private final Process process;
    private final Path said;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private Spawned(Path folder, String name, List<String> arguments) throws IOException {
        Files.createDirectories(folder);
        said = folder.resolve(name + ".log");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "--port", "0", "--data", folder.resolve(name).toString()));
        command.addAll(arguments);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread.startVirtualThread(this::read);
    }

    /// Doesn't wait: [#port] does.
    static Spawned start(Path folder, String name, String... arguments) throws IOException {
        return new Spawned(folder, name, Stream.of(arguments).toList());
    }

    private void read() {
        try (var lines = process.inputReader(); var out = Files.newBufferedWriter(said)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(line + "\n");
                out.flush();
                if (line.startsWith(READY)) {
                    port.complete(Integer.parseInt(line.substring(READY.length())));
                }
            }
        } catch (IOException ended) {
            // with the process
        }
        port.completeExceptionally(new IllegalStateException("the node ended"));
    }

    /// Waits until it is ready.
    int port() throws Exception {
        try {
            return port.get(READY_S_MAX, TimeUnit.SECONDS);
        } catch (Exception never) {
            throw new IllegalStateException("not ready: " + Files.readString(said), never);
        }
    }

    String said() throws IOException {
        return Files.readString(said);
    }

    /// As the kernel kills for want of memory.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(STOP_S_MAX, TimeUnit.SECONDS);
    }

    /// SIGTERM; waits.
    boolean leave() throws InterruptedException {
        process.destroy();
        return process.waitFor(STOP_S_MAX, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
