package gwarchod.core.store;

import de.bwaldvogel.mongo.bson.Document;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/// The index of one archive, beside it: what [History] keeps of each of its documents, in order. A cache: made again from the archive when it
/// is missing or damaged.
///
/// ```
/// file  = "GWINDEX1" entry* end:int8=-1 archive-bytes:int64 checksum:int64      CRC-32C of everything before it
/// entry = namespace:int8 [text] stream:int32 [text] number:int64 hash:int32 slot:int64 offset:int64       a text where its
///         number is new: length:int16 and UTF-8
/// ```
final class SegmentIndex implements AutoCloseable {
    private static final String MAGIC = "GWINDEX1";
    private static final int END = -1;

    /// Receives what was written down of each document.
    interface Sink {
        void document(String namespace, Shape.Entry entry, int hash, long offset);
    }

    private final FileChannel channel;
    private final CheckedOutputStream checked;
    private final DataOutputStream out;
    private final Map<String, Integer> namespaces = new HashMap<>();
    private final Map<String, Integer> streams = new HashMap<>();

    private SegmentIndex(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        checked = new CheckedOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)), new CRC32C());
        out = new DataOutputStream(checked);
        out.writeBytes(MAGIC);
    }

    static SegmentIndex create(Path file) throws IOException {
        return new SegmentIndex(file);
    }

    void add(String namespace, Shape.Entry entry, long offset) throws IOException {
        writeName(namespaces, namespace, true);
        writeName(streams, entry.stream(), false);
        out.writeLong(entry.number());
        out.writeInt(History.hash(entry.commitId()));
        out.writeLong(entry.slot());
        out.writeLong(offset);
    }

    private void writeName(Map<String, Integer> names, String name, boolean asByte) throws IOException {
        var known = names.get(name);
        int number = known == null ? names.size() : known;
        if (asByte) {
            out.writeByte(number);
        } else {
            out.writeInt(number);
        }
        if (known == null) {
            names.put(name, number);
            var text = name.getBytes(StandardCharsets.UTF_8);
            out.writeShort(text.length);
            out.write(text);
        }
    }

    /// Ends it, forced.
    ///
    /// @param archiveBytes the length of the archive it belongs to
    void finish(long archiveBytes) throws IOException {
        out.writeByte(END);
        out.writeLong(archiveBytes);
        out.writeLong(checked.getChecksum().getValue());
        out.flush();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// Gives what is written there; false, and nothing is given, when it isn't the whole index of that archive.
    static boolean read(Path file, Path archive, Sink sink) throws IOException {
        if (Files.notExists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            int end = bytes.limit() - Long.BYTES;
            if (end < MAGIC.length() + 1 + Long.BYTES || bytes.getLong(end) != checksum(bytes.slice(0, end))
                    || bytes.getLong(end - Long.BYTES) != Files.size(archive) || !MAGIC.equals(text(bytes, MAGIC.length()))) {
                return false;
            }
            read(bytes, sink);
            return true;
        }
    }

    private static long checksum(ByteBuffer bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return crc.getValue();
    }

    private static void read(ByteBuffer in, Sink sink) {
        var namespaces = new ArrayList<String>();
        var streams = new ArrayList<String>();
        for (int namespace = in.get(); namespace != END; namespace = in.get()) {
            var name = name(in, namespaces, namespace);
            var stream = name(in, streams, in.getInt());
            long number = in.getLong();
            int hash = in.getInt();
            long slot = in.getLong();
            sink.document(name, new Shape.Entry(stream, number, null, slot), hash, in.getLong());
        }
    }

    private static String name(ByteBuffer in, List<String> names, int number) {
        if (number == names.size()) {
            names.add(text(in, in.getShort()));
        }
        return names.get(number);
    }

    private static String text(ByteBuffer in, int length) {
        var text = new byte[length];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /// Makes it again from the archive.
    static void rebuild(Path file, Path archive) throws IOException {
        try (var index = create(file)) {
            var result = JournalReader.readWhole(archive, (record, offset) -> index.add(record, offset));
            index.finish(result.fileBytes());
        }
    }

    /// Of a record of an archive.
    void add(Document record, long offset) {
        var namespace = (String) record.get(Format.PUT);
        var entry = Shape.ofNamespace(namespace).map(shape -> shape.of((Document) record.get(Format.PUT_DOCUMENT))).orElseThrow();
        try {
            add(namespace, entry, offset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
