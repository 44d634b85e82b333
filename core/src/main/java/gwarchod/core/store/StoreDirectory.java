package gwarchod.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The directory of an embedded store: who holds it, and the journal file in it. Every change of a name is forced as well.
final class StoreDirectory {
    private static final Logger log = LoggerFactory.getLogger(StoreDirectory.class);
    /// Held by this process. Asked before the lock file is touched: on POSIX, closing any handle of a file gives back the
    /// process's lock on it, so a second try within the process would open the door to other processes.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final String LOCK_NAME = "lock";
    private static final String COMPACTED_NAME = "journal.compacted";

    /// The file is written anew at start when it holds this many dead records more than living ones.
    static final long DEAD_RECORDS_WORTH_COMPACTING = 10_000;

    /// One frame of a compacted file holds so many records.
    private static final int RECORDS_PER_COMPACTED_FRAME = 1_000;

    private final Path directory;
    private final Path journal;
    private final FileChannel lockFile;
    private int current;

    private StoreDirectory(Path directory, FileChannel lockFile) {
        this.directory = directory;
        this.journal = directory.resolve(Format.FILE_NAME);
        this.lockFile = lockFile;
    }

    /// Makes the directory if need be and holds it until [#unlock]. Throws [StoreInUseException].
    static StoreDirectory lock(Path directory) {
        try {
            Files.createDirectories(directory);
            var real = directory.toRealPath();
            if (!HELD.add(real)) {
                throw new StoreInUseException(directory);
            }
            return hold(real);
        } catch (IOException e) {
            throw new UncheckedIOException("the store in " + directory + " can't be opened", e);
        }
    }

    private static StoreDirectory hold(Path real) throws IOException {
        FileChannel channel = null;
        boolean held = false;
        try {
            channel = FileChannel.open(real.resolve(LOCK_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = channel.tryLock() != null;
        } finally {
            if (!held) {
                HELD.remove(real);
                if (channel != null) {
                    channel.close();
                }
            }
        }
        if (!held) {
            throw new StoreInUseException(real);
        }
        return new StoreDirectory(real, channel);
    }

    void unlock() {
        try {
            lockFile.close();
        } catch (IOException e) {
            log.warn("the lock of {} couldn't be given back; it ends with the process", directory, e);
        }
        HELD.remove(directory);
    }

    /// Replays the journal into an empty backend, cuts a torn end, and writes the file anew when most of it is dead.
    EmbeddedBackend load(Records records) throws IOException {
        prepare();
        var backend = new EmbeddedBackend(records);
        replay(backend, records);
        if (backend.replayed() <= 2 * backend.documents() + DEAD_RECORDS_WORTH_COMPACTING) {
            return backend;
        }
        compact(backend);
        var anew = new EmbeddedBackend(records);     // its documents lie elsewhere now
        replay(anew, records);
        return anew;
    }

    private void prepare() throws IOException {
        Files.deleteIfExists(directory.resolve(COMPACTED_NAME)); // left by a crash before its rename: the journal is whole
        if (Files.notExists(journal)) {
            create(journal);
            forceDirectory();
        } else if (Files.size(journal) < Format.MAGIC.length) {
            cutUnfinishedBeginning();
        }
    }

    private void replay(EmbeddedBackend backend, Records records) throws IOException {
        current = records.open(journal);
        var result = JournalReader.read(journal, (record, offset) -> backend.replay(record, Records.place(current, offset)));
        if (result.goodBytes() < result.fileBytes()) {
            log.warn("{}: cutting {} bytes at offset {}, left by a write that was never acknowledged", journal,
                    result.fileBytes() - result.goodBytes(), result.goodBytes());
            truncate(result.goodBytes());
        }
    }

    /// A crash while the very first bytes were written. Anything but a beginning of the beginning is left for the reader to refuse.
    private void cutUnfinishedBeginning() throws IOException {
        var begun = Files.readAllBytes(journal);
        for (int i = 0; i < begun.length; i++) {
            if (begun[i] != Format.MAGIC[i]) {
                return;
            }
        }
        create(journal);
    }

    JournalWriter writer(UnaryOperator<Disk> disk) throws IOException {
        return new JournalWriter(disk.apply(Disk.of(FileChannel.open(journal, StandardOpenOption.WRITE, StandardOpenOption.APPEND))), current,
                Files.size(journal));
    }

    private void compact(EmbeddedBackend backend) throws IOException {
        long before = Files.size(journal);
        var compacted = directory.resolve(COMPACTED_NAME);
        create(compacted);
        long[] written = {0};
        try (var writer = new JournalWriter(
                Disk.of(FileChannel.open(compacted, StandardOpenOption.WRITE, StandardOpenOption.APPEND)), 0, Format.MAGIC.length)) {
            backend.snapshot(record -> {
                try {
                    writer.add(record);
                    if (++written[0] % RECORDS_PER_COMPACTED_FRAME == 0) {
                        writer.sync();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.sync();
        }
        var check = JournalReader.read(compacted, (_, _) -> {});
        if (check.records() != written[0] || check.goodBytes() != check.fileBytes()) {
            throw new IOException(compacted + " can't be read back as it was written; the journal was left as it is");
        }
        Files.move(compacted, journal, StandardCopyOption.ATOMIC_MOVE);
        forceDirectory();
        log.info("{} was written anew: {} bytes instead of {}", journal, Files.size(journal), before);
    }

    private static void create(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var beginning = ByteBuffer.wrap(Format.MAGIC);
            while (beginning.hasRemaining()) {
                channel.write(beginning);
            }
            channel.force(true);
        }
    }

    private void truncate(long bytes) throws IOException {
        try (var channel = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
            channel.force(true);
        }
    }

    private void forceDirectory() throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
