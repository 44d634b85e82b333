package gwarchod.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A disk that can be filled: a file system in memory, mounted over a folder. Needs to be root, and to be allowed to mount.
final class SmallDisk implements AutoCloseable {
    private static final int MB = 1 << 20;
    private static final int SIZE_MB = 384;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /// Over a folder that is still empty; none where this machine doesn't let us.
    static Optional<SmallDisk> over(Path folder) throws InterruptedException {
        try {
            Files.createDirectories(folder);
            boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE_MB + "m", "gwarchod-faults", folder.toString()) == 0;
            return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();        // there is no such command
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    /// To the last byte.
    void fill() {
        try (var channel = FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int bytes = MB; bytes > 0; bytes /= 2) {
                fill(channel, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(FileChannel channel, int bytes) {
        try {
            while (channel.write(ByteBuffer.allocate(bytes)) > 0) {
                // until there is no more
            }
        } catch (IOException _) {
            // full, for as much at once
        }
    }

    void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            run("umount", "-l", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
