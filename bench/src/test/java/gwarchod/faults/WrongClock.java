package gwarchod.faults;

import gwarchod.gateway.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;

/// A node whose clock is as wrong as a file says, in milliseconds: whoever writes the file sets the clock.
public final class WrongClock implements InstantSource {
    private static final long LOOK_MS = 50;

    private final Path file;
    private volatile long wrongMs;

    private WrongClock(Path file) {
        this.file = file;
    }

    /// The file, then the arguments of a node.
    public static void main(String[] arguments) {
        var clock = new WrongClock(Path.of(arguments[0]));
        Thread.ofPlatform().daemon().name("clock").start(clock::follow);
        Main.run(Arrays.copyOfRange(arguments, 1, arguments.length), clock);
    }

    /// Sets it.
    static void set(Path file, long wrongMs) {
        try {
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, Long.toString(wrongMs));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow() {
        try {
            while (true) {
                if (Files.exists(file)) {
                    wrongMs = Long.parseLong(Files.readString(file));
                }
                Thread.sleep(LOOK_MS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plusMillis(wrongMs);
    }
}
