package gwarchod.core.store;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The names of the files of a store, see [Format], and what of them counts.
record StoreFiles(Path directory) {
    private static final Pattern NUMBERED = Pattern.compile("(journal|archive|state|index)\\.(\\d{8})");
    private static final String UNFINISHED = ".new";

    /// What counts: the newest state and its archives.
    ///
    /// @param state its number; 0 where nothing was compacted yet
    /// @param archives their lengths, by number
    record Standing(long state, SortedMap<Long, Long> archives) {
        SortedMap<Long, Long> with(long number, long bytes) {
            var all = new TreeMap<>(archives);
            all.put(number, bytes);
            return all;
        }
    }

    Path journal() {
        return directory.resolve(Format.FILE_NAME);
    }

    Path journal(long number) {
        return numbered("journal", number);
    }

    Path archive(long number) {
        return numbered("archive", number);
    }

    Path state(long number) {
        return numbered("state", number);
    }

    Path index(long number) {
        return numbered("index", number);
    }

    private Path numbered(String kind, long number) {
        return directory.resolve(String.format("%s.%08d", kind, number));
    }

    /// The name of a file that isn't whole yet.
    static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    /// The numbers of the files of a kind, in order.
    List<Long> numbers(String kind) throws IOException {
        try (var all = Files.list(directory)) {
            return all.map(file -> NUMBERED.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches() && name.group(1).equals(kind))
                    .map(name -> Long.parseLong(name.group(2)))
                    .sorted()
                    .toList();
        }
    }

    /// Throws [CorruptStoreException] where an archive is gone or shorter than it was.
    Standing standing() throws IOException {
        var states = numbers("state");
        if (states.isEmpty()) {
            return new Standing(0, new TreeMap<>());
        }
        long number = states.getLast();
        var archives = new TreeMap<Long, Long>();
        JournalReader.readWhole(state(number), (record, _) -> {
            if (record.get(Format.STATE_ARCHIVES) instanceof List<?> listed) {
                for (Object one : listed) {
                    var archive = (Document) one;
                    archives.put((Long) archive.get(Format.ARCHIVE_NUMBER), (Long) archive.get(Format.ARCHIVE_BYTES));
                }
            }
        });
        for (var archive : archives.entrySet()) {
            var file = archive(archive.getKey());
            long bytes = Files.exists(file) ? Files.size(file) : 0;
            if (bytes != archive.getValue()) {
                throw new CorruptStoreException(file, bytes, "", "it had " + archive.getValue() + " bytes and has " + bytes);
            }
        }
        return new Standing(number, archives);
    }

    /// The journals that no state holds yet. Throws [CorruptStoreException] where one between them is gone.
    List<Long> sealed(Standing standing) throws IOException {
        var sealed = numbers("journal").stream().filter(number -> number > standing.state()).toList();
        for (int i = 0; i < sealed.size(); i++) {
            if (sealed.get(i) != standing.state() + 1 + i) {
                throw new CorruptStoreException(journal(standing.state() + 1 + i), 0, "", "it is gone, though a later one is there");
            }
        }
        return sealed;
    }

    /// Removes what doesn't count: left by a crash, or done with.
    void clean(Standing standing) throws IOException {
        try (var all = Files.list(directory)) {
            for (Path file : all.toList()) {
                var name = NUMBERED.matcher(file.getFileName().toString());
                boolean dead = file.getFileName().toString().endsWith(UNFINISHED);
                if (name.matches()) {
                    long number = Long.parseLong(name.group(2));
                    dead = switch (name.group(1)) {
                        case "journal" -> number <= standing.state();
                        case "state" -> number < standing.state();
                        default -> !standing.archives().containsKey(number);
                    };
                }
                if (dead) {
                    Files.delete(file);
                }
            }
        }
    }

    /// Begins a file of the second format, and writes it. To be forced by the writer.
    static JournalWriter create(Path file) throws IOException {
        begin(file, Format.MAGIC_2);
        return new JournalWriter(append(file), 0, Format.MAGIC_2.length);
    }

    static Disk append(Path file) throws IOException {
        return Disk.of(FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    static void begin(Path file, byte[] magic) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var beginning = ByteBuffer.wrap(magic);
            while (beginning.hasRemaining()) {
                channel.write(beginning);
            }
            channel.force(true);
        }
    }

    /// Gives a file its name. Not sure to last before [#force].
    static void finish(Path file) throws IOException {
        Files.move(unfinished(file), file, StandardCopyOption.ATOMIC_MOVE);
    }

    void force() throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
