package gwarchod.core.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/// Which files of a store count. `state.N` with the highest number, the archives it names with their lengths, the journals `journal.M` with M
/// above N, without a gap, and `journal`, which is written last. Everything else a crash left.
final class StoreFolder {
    private final Path folder;

    StoreFolder(Path folder) {
        this.folder = folder;
    }

    /// Gives every record of every file that counts, what was archived first; returns how many bytes at the end were never acknowledged.
    long read(FrameFile.Records records) throws IOException, BadEntry {
        long state = numbers("state").stream().mapToLong(Long::longValue).max().orElse(0);
        if (state > 0) {
            readState(file("state", state), records);
        }
        long expected = state + 1;
        for (long journal : numbers("journal")) {
            if (journal > state) {
                if (journal != expected) {
                    throw new BadEntry(file("journal", expected) + " is gone, though a later one is there");
                }
                FrameFile.readWhole(file("journal", journal), records);
                expected++;
            }
        }
        return FrameFile.read(folder.resolve("journal"), records);
    }

    private void readState(Path state, FrameFile.Records records) throws IOException, BadEntry {
        var archives = new TreeMap<Long, Long>();
        var stated = new ArrayList<RawBsonDocument>();
        FrameFile.readWhole(state, record -> {
            if (record.containsKey("m")) {
                for (BsonValue archive : record.getArray("a")) {
                    archives.put(archive.asDocument().getInt64("n").getValue(), archive.asDocument().getInt64("b").getValue());
                }
            } else {
                stated.add(record);
            }
        });
        for (var archive : archives.entrySet()) {
            var file = file("archive", archive.getKey());
            if (Files.notExists(file)) {
                throw new BadEntry(file + " is gone");
            }
            if (Files.size(file) != archive.getValue()) {
                throw new BadEntry(file + " had " + archive.getValue() + " bytes and has " + Files.size(file));
            }
            FrameFile.readWhole(file, records);
        }
        for (var record : stated) {
            records.record(record);
        }
    }

    private Path file(String kind, long number) {
        return folder.resolve(String.format("%s.%08d", kind, number));
    }

    private List<Long> numbers(String kind) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(kind + "\\.\\d{8}"))
                    .map(name -> Long.parseLong(name.substring(kind.length() + 1)))
                    .sorted()
                    .toList();
        }
    }
}
