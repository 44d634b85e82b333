package gwarchod.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process of the product, which says `…: ready …` or `…store ready …` when it serves.
final class Child implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofMinutes(6);
    private static final long END_S = 30;
    private static final long LOOK_MS = 20;
    private static final String READY = "ready ";

    private final Process process;
    private final Path said;

    private Child(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /// Starts it; [#awaitReady] tells when it serves. What it says is written to `said`.
    ///
    /// @param on what the command begins with where it is to run elsewhere
    static Child start(List<String> on, Path said, int heapMb, Class<?> main, String... arguments) {
        var command = new ArrayList<>(on);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx" + heapMb + "m", "-Xss512k", "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", main.getName()));
        command.addAll(List.of(arguments));
        try {
            Files.deleteIfExists(said);
            return new Child(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until it serves. Throws IllegalStateException with what it said when it ended before, or doesn't come.
    Child awaitReady() throws InterruptedException {
        long until = System.nanoTime() + START_MAX.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("it isn't ready: " + text());
            }
            Thread.sleep(LOOK_MS);
        }
        return this;
    }

    private boolean isReady() {
        return text().lines().anyMatch(line -> line.startsWith("gwarchod: ") && line.contains(READY));
    }

    private String text() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    void kill9() {
        process.destroyForcibly().onExit().orTimeout(END_S, TimeUnit.SECONDS).join();
    }

    /// Tells it to end in good order, and waits.
    void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(END_S, TimeUnit.SECONDS)) {
            kill9();
        }
    }

    /// Stops it where it is; its connections stay.
    void pause() throws InterruptedException {
        signal("-STOP");
    }

    void goOn() throws InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws InterruptedException {
        try {
            new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill9();
    }
}
