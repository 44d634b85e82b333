package gwarchod.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The directory of an embedded store: who holds it, and the files in it that count. Every change of a name is forced as well. After [#load] it is
/// used on the loop alone.
final class StoreDirectory {
    private static final Logger log = LoggerFactory.getLogger(StoreDirectory.class);
    /// Held by this process. Asked before the lock file is touched: on POSIX, closing any handle of a file gives back the
    /// process's lock on it, so a second try within the process would open the door to other processes.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final String LOCK_NAME = "lock";

    private final Path directory;
    private final StoreFiles files;
    private final Path journal;
    private final FileChannel lockFile;
    private final List<Integer> sealedFiles = new ArrayList<>();
    private List<Long> sealed = new ArrayList<>();
    private StoreFiles.Standing standing = new StoreFiles.Standing(0, new TreeMap<>());
    private UnaryOperator<Disk> wrapper = UnaryOperator.identity();
    private int current;

    private StoreDirectory(Path directory, FileChannel lockFile) {
        this.directory = directory;
        this.files = new StoreFiles(directory);
        this.journal = files.journal();
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

    /// Reads everything that counts into an empty backend, and cuts a torn end of the journal. Only the index is read of what was compacted.
    EmbeddedBackend load(Records records) throws IOException {
        standing = files.standing();
        sealed = new ArrayList<>(files.sealed(standing));
        files.clean(standing);
        prepare();
        var backend = new EmbeddedBackend(records);
        for (long archive : standing.archives().keySet()) {
            loadArchive(archive, backend, records);
        }
        backend.archivesEnd();
        if (standing.state() > 0) {
            JournalReader.readWhole(files.state(standing.state()), (record, _) -> backend.replay(record, 0));
        }
        for (long number : sealed) {
            int file = records.open(files.journal(number));
            sealedFiles.add(file);
            JournalReader.readWhole(files.journal(number), (record, offset) -> backend.replay(record, Records.place(file, offset)));
        }
        replayJournal(backend, records);
        return backend;
    }

    private void loadArchive(long number, EmbeddedBackend backend, Records records) throws IOException {
        int file = records.open(files.archive(number));
        SegmentIndex.Sink sink = (namespace, entry, hash, offset) ->
                backend.history(namespace).history().add(entry.stream(), entry.number(), hash, entry.slot(), Records.place(file, offset));
        if (!SegmentIndex.read(files.index(number), files.archive(number), sink)) {
            log.warn("{} is missing or damaged: it is made again from its archive", files.index(number));
            var anew = files.index(number);
            SegmentIndex.rebuild(StoreFiles.unfinished(anew), files.archive(number));
            StoreFiles.finish(anew);
            if (!SegmentIndex.read(anew, files.archive(number), sink)) {
                throw new IOException(anew + " can't be read back as it was written");
            }
        }
    }

    private void prepare() throws IOException {
        if (Files.notExists(journal)) {
            StoreFiles.begin(journal, magic());
            files.force();
        } else if (Files.size(journal) < Format.MAGIC.length) {
            cutUnfinishedBeginning();
        }
    }

    private void replayJournal(EmbeddedBackend backend, Records records) throws IOException {
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
            if (begun[i] != magic()[i]) {
                return;
            }
        }
        StoreFiles.begin(journal, magic());
    }

    /// A release of before there were other files can go back to a journal that stands alone, and refuses one that doesn't.
    private byte[] magic() {
        return standing.state() == 0 && sealed.isEmpty() ? Format.MAGIC : Format.MAGIC_2;
    }

    JournalWriter writer(UnaryOperator<Disk> disk) throws IOException {
        this.wrapper = disk;
        return new JournalWriter(disk.apply(StoreFiles.append(journal)), current, Files.size(journal));
    }

    StoreFiles files() {
        return files;
    }

    StoreFiles.Standing standing() {
        return standing;
    }

    /// Journals that are no longer written and wait to be compacted, in order.
    List<Long> sealed() {
        return List.copyOf(sealed);
    }

    /// Makes what is written next go to a journal of its own. Everything is synced; the file to go on in was made by [#prepareNext]. After an
    /// exception it isn't known where one would write.
    void seal(JournalWriter writer, Records records) throws IOException {
        long number = (sealed.isEmpty() ? standing.state() : sealed.getLast()) + 1;
        Files.move(journal, files.journal(number), StandardCopyOption.ATOMIC_MOVE);
        StoreFiles.finish(journal);
        files.force();
        records.renamed(current, files.journal(number));
        sealed.add(number);
        sealedFiles.add(current);
        current = records.open(journal);
        writer.continueIn(wrapper.apply(StoreFiles.append(journal)), current, Format.MAGIC_2.length);
    }

    /// Makes the file that the next [#seal] goes on in.
    void prepareNext() throws IOException {
        StoreFiles.begin(StoreFiles.unfinished(journal), Format.MAGIC_2);
    }

    /// A state counts that holds the first so many of the sealed journals.
    void compacted(int journals, SortedMap<Long, Long> archives, Records records) {
        standing = new StoreFiles.Standing(sealed.get(journals - 1), archives);
        sealedFiles.subList(0, journals).forEach(records::close);
        sealedFiles.subList(0, journals).clear();
        sealed.subList(0, journals).clear();
    }

    private void truncate(long bytes) throws IOException {
        try (var channel = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
            channel.force(true);
        }
    }
}
