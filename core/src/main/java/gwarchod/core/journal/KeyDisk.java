package gwarchod.core.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// What is done to the files of keys, so that it survives whatever happens in between: lines are added and synced, or a whole file is put
/// in the place of another. Files are readable by their owner alone from the first moment.
class KeyDisk {
    /// Is told before each operation what it is; a test ends the work here.
    void before(String operation) {}

    /// Adds text to a file that exists. Throws UncheckedIOException.
    final void append(Path file, String text) {
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            before("append");
            write(out, text);
            before("sync");
            out.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + file, e);
        }
    }

    /// Puts a file with this text in the place of `file`, or where there is none. Throws UncheckedIOException.
    final void replace(Path file, String text) {
        var next = file.resolveSibling(file.getFileName() + ".next");
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            before("clear");
            Files.deleteIfExists(next);
            before("create");
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = FileChannel.open(next, StandardOpenOption.WRITE)) {
                before("write");
                write(out, text);
                before("sync");
                out.force(true);
            }
            before("move");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            before("sync folder");
            try (var in = FileChannel.open(folder, StandardOpenOption.READ)) {
                in.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /// In two halves, so that a test can end between them.
    private void write(FileChannel out, String text) throws IOException {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        int half = all.length / 2;
        whole(out, ByteBuffer.wrap(all, 0, half));
        before("second half");
        whole(out, ByteBuffer.wrap(all, half, all.length - half));
    }

    private static void whole(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /// A line without an end is of a process that died before it could use what it says: the next line must not be written onto it.
    final void cutTornLine(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        if (end < all.length) {
            before("cut");
            try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                out.truncate(end).force(true);
            }
        }
    }
}
