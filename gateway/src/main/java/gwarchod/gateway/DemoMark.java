package gwarchod.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The mark of a demonstration area, `demonstration` in the data directory: `loading` from before its first byte, `loaded` after its last and
/// before anybody could sign in. An area marked `loading` was cut short and used by nobody.
/// Locked while it loads, so that a second process doesn't take away what a first one is still at.
final class DemoMark implements AutoCloseable {
    static final String FILE_NAME = "demonstration";

    /// All of one length: one is written over the other, in one sector.
    private static final String LOADING = "loading";
    private static final String LOADING_ELSEWHERE = "mongodb";
    private static final String LOADED = "loaded\n";

    /// What a node keeps below the data directory, beside its witness, which may lie elsewhere.
    private static final List<String> FOLDERS = List.of("store", "keys");

    private final Path data;
    private final FileChannel file;

    private DemoMark(Path data, FileChannel file) {
        this.data = data;
        this.file = file;
    }

    /// Whether nothing of an area lies in `data`: then a demonstration that begins there is all there is.
    static boolean isNew(Path data, Path witness) {
        return folders(data, witness).allMatch(DemoMark::isEmpty);
    }

    /// Takes away what a start that was cut short had loaded below `data`; anything else is left as it is. One that was cut short in a MongoDB
    /// can't be told from other data there: it refuses the start.
    static void clear(Path data, Path witness) {
        if (!Files.exists(data.resolve(FILE_NAME))) {
            return;
        }
        try (var mark = locked(data)) {
            var said = mark.said();
            if (said.equals(LOADING_ELSEWHERE)) {
                throw new IllegalStateException("the demonstration area in the MongoDB was never loaded to its end. Drop its database "
                        + "gwarchod, delete " + data + ", and start again");
            }
            if (said.equals(LOADING)) {
                for (Path folder : folders(data, witness).toList()) {
                    deleteAllIn(folder);
                }
                mark.say("");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what a start that was cut short left in " + data + " can't be taken away", e);
        }
    }

    /// Marks that a demonstration is about to be loaded, durably.
    ///
    /// @param elsewhere whether its store isn't below `data`
    static DemoMark begin(Path data, Path witness, boolean elsewhere) {
        try {
            Files.createDirectories(data);
            var mark = locked(data);
            if (!elsewhere && !isNew(data, witness)) {       // since it was asked, another process began an area here, and gave the lock back
                mark.close();
                throw new IllegalStateException("another process has just begun an area in " + data);
            }
            mark.say(elsewhere ? LOADING_ELSEWHERE : LOADING);
            force(data);
            return mark;
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration area can't be begun in " + data, e);
        }
    }

    /// The demonstration is there in whole.
    void loaded() {
        try {
            say(LOADED);
        } catch (IOException e) {
            throw new UncheckedIOException("the end of the demonstration can't be marked in " + data, e);
        }
    }

    private static Stream<Path> folders(Path data, Path witness) {
        return Stream.concat(FOLDERS.stream().map(data::resolve), Stream.of(witness));
    }

    private static DemoMark locked(Path data) throws IOException {
        var file = FileChannel.open(
                data.resolve(FILE_NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return new DemoMark(data, file);
            }
        } catch (OverlappingFileLockException _) {      // this process itself is at it
        }
        file.close();
        throw new IllegalStateException("another process is loading the demonstration area in " + data);
    }

    private String said() throws IOException {
        var bytes = ByteBuffer.allocate(LOADED.length());
        file.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private void say(String what) throws IOException {
        file.write(ByteBuffer.wrap(what.getBytes(StandardCharsets.UTF_8)), 0);
        file.truncate(what.length());
        file.force(true);
    }

    /// Folders may lie on disks of their own: they are there before anything is in them, and stay when it is gone.
    private static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("can't look into " + folder, e);
        }
    }

    private static void deleteAllIn(Path folder) throws IOException {
        if (isEmpty(folder)) {
            return;
        }
        var real = folder.toRealPath();
        try (var paths = Files.walk(real)) {
            for (Path path : paths.filter(found -> !found.equals(real)).sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        force(real);
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
