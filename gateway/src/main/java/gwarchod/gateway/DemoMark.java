package gwarchod.gateway;

import gwarchod.core.ids.NewIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The mark of a demonstration area, `demonstration` in the data directory: `loading` from before its first byte, `loaded` after its last and
/// before anybody could sign in. An area marked `loading` was cut short and used by nobody.
/// Locked while it loads, so that a second process doesn't take away what a first one is still at.
///
/// A witness may lie anywhere, the next start may name another, and another disk may lie at the same place by then: the mark says where it
/// was and by what name, and the witness says that name too for as long as it loads. What doesn't say it is another area's.
final class DemoMark implements AutoCloseable {
    static final String FILE_NAME = "demonstration";

    /// In the witness while it loads: the name that the mark has for it.
    static final String WITNESS_FILE_NAME = "demonstration-loading";

    /// All of one length: one is written over the other, in one sector. After it, while it loads: the witness's name and place, a line each.
    private static final String LOADING = "loading";
    private static final String LOADING_ELSEWHERE = "mongodb";
    private static final String LOADED = "loaded\n";

    private static final int BYTES_MAX = 8_192;

    /// What a node keeps below the data directory, by folder, and what it keeps in its witness: nothing else is ever taken away. Beside each
    /// may lie its lock, and what was to take its place.
    private static final Map<String, List<String>> BELOW = Map.of(
            "store", List.of("journal", "lock"),
            "keys", List.of("checkpoint.private", "checkpoint.public", "persons.keys", "master.key"));
    private static final List<String> IN_WITNESS = List.of("checkpoints.jsonl", "destroyed.keys");
    private static final List<String> BESIDE = List.of("", ".lock", ".next");

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

    /// Takes away what a start that was cut short had loaded; anything else is left as it is, and what lies among it refuses the start. One that
    /// was cut short in a MongoDB can't be told from other data there: it refuses the start.
    static void clear(Path data) {
        if (!Files.exists(data.resolve(FILE_NAME))) {
            return;
        }
        try (var mark = locked(data)) {
            var said = mark.said();
            if (said.startsWith(LOADING_ELSEWHERE)) {
                throw new IllegalStateException("the demonstration area in the MongoDB was never loaded to its end. Drop its database "
                        + "gwarchod, delete " + data + ", and start again");
            }
            if (said.startsWith(LOADING)) {
                noOthers(data);
                for (var folder : BELOW.entrySet()) {
                    delete(data.resolve(folder.getKey()), folder.getValue());
                }
                var witness = Witness.read(said);
                if (witness.isPresent() && witness.get().isThere()) {
                    delete(witness.get().place(), IN_WITNESS);
                    witness.get().end();
                }
                mark.say("");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what a start that was cut short left in " + data + " can't be taken away", e);
        }
    }

    private static void noOthers(Path data) throws IOException {
        for (var folder : BELOW.entrySet()) {
            var known = files(data.resolve(folder.getKey()), folder.getValue()).toList();
            if (!Files.exists(data.resolve(folder.getKey()))) {
                continue;
            }
            try (var inside = Files.list(data.resolve(folder.getKey()))) {
                inside.filter(found -> !known.contains(found)).findFirst().ifPresent(other -> {
                    throw new IllegalStateException("a demonstration was cut short in " + data + " and is to be taken away, but " + other
                            + " isn't of it. Move it elsewhere and start again");
                });
            }
        }
    }

    private static Stream<Path> files(Path folder, List<String> names) {
        return names.stream().flatMap(name -> BESIDE.stream().map(end -> folder.resolve(name + end)));
    }

    private static void delete(Path folder, List<String> names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path file : files(folder, names).toList()) {
            Files.deleteIfExists(file);
        }
        force(folder);
    }

    /// Where the second copy of what loads is written, and what the loading is called there.
    private record Witness(String name, Path place) {
        /// Empty where the mark was cut short itself: nothing was written anywhere yet.
        static Optional<Witness> read(String said) {
            var lines = said.split("\n", 3);
            return lines.length == 3 && lines[2].endsWith("\n")
                    ? Optional.of(new Witness(lines[1], Path.of(lines[2].substring(0, lines[2].length() - 1))))
                    : Optional.empty();
        }

        String said() {
            return LOADING + "\n" + name + "\n" + place + "\n";
        }

        private Path file() {
            return place.resolve(WITNESS_FILE_NAME);
        }

        boolean isThere() throws IOException {
            return Files.isRegularFile(file()) && Files.readString(file()).equals(name);
        }

        void begin() throws IOException {
            Files.createDirectories(place);
            Files.writeString(file(), name, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            force(place);
        }

        void end() throws IOException {
            Files.deleteIfExists(file());
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
            var there = new Witness(NewIds.random().secret(), witness.toAbsolutePath().normalize());
            mark.say(elsewhere ? LOADING_ELSEWHERE : there.said());
            force(data);
            if (!elsewhere) {
                there.begin();
            }
            return mark;
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration area can't be begun in " + data, e);
        }
    }

    /// The demonstration is there in whole.
    void loaded() {
        try {
            var witness = Witness.read(said());
            say(LOADED);
            if (witness.isPresent()) {
                witness.get().end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the end of the demonstration can't be marked in " + data, e);
        }
    }

    private static Stream<Path> folders(Path data, Path witness) {
        return Stream.concat(BELOW.keySet().stream().map(data::resolve), Stream.of(witness));
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
        var bytes = ByteBuffer.allocate(BYTES_MAX);
        file.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private void say(String what) throws IOException {
        byte[] bytes = what.getBytes(StandardCharsets.UTF_8);
        file.write(ByteBuffer.wrap(bytes), 0);
        file.truncate(bytes.length);
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
