package gwarchod.core.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Makes an archive, its index and a state out of the state before and journals that are no longer written. Touches nothing that is served: its
/// files count only once the state has its name.
final class Compaction {
    private static final int RECORDS_PER_FRAME = 1_000;

    private final StoreFiles files;
    private final BooleanSupplier stop;
    private final Map<KeyValue, Document> documents = new LinkedHashMap<>();
    private final Set<Document> definitions = new LinkedHashSet<>();
    private final Map<String, Offsets> offsets = new TreeMap<>();
    private long archived;

    /// Where the documents of one collection lie in the archive, in order.
    static final class Offsets {
        private long[] values = new long[1_024];
        private int size;

        private void add(long offset) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = offset;
        }

        long[] places(int file) {
            return Arrays.stream(values, 0, size).map(offset -> Records.place(file, offset)).toArray();
        }
    }

    /// @param stop asked now and then; when it says so the work is given up
    Compaction(StoreFiles files, BooleanSupplier stop) {
        this.files = files;
        this.stop = stop;
    }

    /// Writes the three files under their temporary names, forced, and read back.
    ///
    /// @param journals numbers of the journals to be compacted, in order; the new files take the last one's
    void write(StoreFiles.Standing before, List<Long> journals) throws IOException {
        long number = journals.getLast();
        if (before.state() > 0) {
            JournalReader.readWhole(files.state(before.state()), (record, _) -> state(record));
        }
        var archive = StoreFiles.unfinished(files.archive(number));
        try (var writer = StoreFiles.create(archive); var index = SegmentIndex.create(StoreFiles.unfinished(files.index(number)))) {
            for (long journal : journals) {
                JournalReader.readWhole(files.journal(journal), (record, _) -> sort(record, writer, index));
            }
            writer.sync();
            index.finish(writer.written());
            check(archive, archived, writer.written());
        }
        writeState(number, before.with(number, Files.size(archive)));
    }

    private void sort(Document record, JournalWriter archive, SegmentIndex index) {
        if (stop.getAsBoolean()) {
            throw new UncheckedIOException(new IOException("the store is being stopped"));
        }
        if (record.get(Format.PUT) instanceof String namespace && Shape.ofNamespace(namespace).isPresent()) {
            try {
                long offset = Records.offset(archive.add(record));
                index.add(record, offset);
                offsets.computeIfAbsent(namespace, _ -> new Offsets()).add(offset);
                if (++archived % RECORDS_PER_FRAME == 0) {
                    archive.append();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            state(record);
        }
    }

    private void state(Document record) {
        if (record.get(Format.PUT) instanceof String namespace) {
            var document = (Document) record.get(Format.PUT_DOCUMENT);
            documents.put(key(namespace, document.get("_id")), record);
        } else if (record.get(Format.REMOVED) instanceof String namespace) {
            documents.remove(key(namespace, record.get(Format.REMOVED_ID)));
        } else if (record.containsKey(Format.COMMAND_DATABASE)) {
            definitions.add(record);
        }
    }

    private static KeyValue key(String namespace, @Nullable Object id) {
        return new KeyValue(namespace, id).normalized();
    }

    private void writeState(long number, Map<Long, Long> archives) throws IOException {
        var file = StoreFiles.unfinished(files.state(number));
        try (var writer = StoreFiles.create(file)) {
            writer.add(new Document(Format.STATE, number).append(Format.STATE_ARCHIVES, archives.entrySet().stream()
                    .map(archive -> new Document(Format.ARCHIVE_NUMBER, archive.getKey()).append(Format.ARCHIVE_BYTES, archive.getValue()))
                    .toList()));
            for (Document definition : definitions) {
                writer.add(definition);
            }
            int written = 0;
            for (Document document : documents.values()) {
                writer.add(document);
                if (++written % RECORDS_PER_FRAME == 0) {
                    writer.append();
                }
            }
            writer.sync();
            check(file, 1L + definitions.size() + documents.size(), writer.written());
        }
    }

    private static void check(Path file, long records, long bytes) throws IOException {
        var read = JournalReader.readWhole(file, (_, _) -> {});
        if (read.records() != records || read.fileBytes() != bytes) {
            throw new IOException(file + " can't be read back as it was written; nothing was changed");
        }
    }

    /// By `database.collection`.
    Map<String, Offsets> offsets() {
        return offsets;
    }

    long archived() {
        return archived;
    }

    int stated() {
        return documents.size();
    }
}
