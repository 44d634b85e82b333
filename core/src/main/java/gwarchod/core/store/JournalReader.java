package gwarchod.core.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Reads a journal file from the beginning and tells a torn end from damage.
final class JournalReader {
    private static final ValueLayout.OfInt INT_BIG = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT_LITTLE = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final byte[] STRING_ID = {2, '_', 'i', 'd', 0};
    private static final int ID_BYTES_MAX = 256;

    /// @param goodBytes where the last good frame ends; anything after it is a torn tail, to be cut
    record Result(long goodBytes, long fileBytes, long records) {}

    private final Path path;
    private final MemorySegment file;

    private JournalReader(Path path, MemorySegment file) {
        this.path = path;
        this.file = file;
    }

    /// Receives each record and the offset at which it begins.
    interface Sink {
        void record(Document record, long offset);
    }

    /// Gives every record to `records` in the order written. Throws [CorruptStoreException] naming the place of any damage.
    static Result read(Path path, Sink records) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ); var arena = Arena.ofConfined()) {
            return new JournalReader(path, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)).read(records);
        }
    }

    /// The same for a file that was finished: a torn end is damage there.
    static Result readWhole(Path path, Sink records) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ); var arena = Arena.ofConfined()) {
            var reader = new JournalReader(path, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
            var result = reader.read(records);
            if (result.goodBytes() != result.fileBytes()) {
                throw reader.damage(reader.firstBadRecord(result.goodBytes(), result.fileBytes()), result.fileBytes(), "it was whole once, and isn't");
            }
            return result;
        }
    }

    private Result read(Sink records) {
        var magic = file.asSlice(0, Math.min(file.byteSize(), Format.MAGIC.length)).toArray(ValueLayout.JAVA_BYTE);
        if (!Arrays.equals(magic, Format.MAGIC) && !Arrays.equals(magic, Format.MAGIC_2)) {
            throw new CorruptStoreException(path, 0, "", "it doesn't begin like a journal of this store");
        }
        long at = Format.MAGIC.length;
        long count = 0;
        while (isFrame(at)) {
            int length = file.get(INT_BIG, at);
            count += readRecords(at + Format.FRAME_HEADER_BYTES, length, records);
            at += Format.FRAME_HEADER_BYTES + length;
        }
        if (at < file.byteSize()) {
            refuseUnlessTorn(at);
        }
        return new Result(at, file.byteSize(), count);
    }

    private boolean isFrame(long at) {
        if (at + Format.FRAME_HEADER_BYTES > file.byteSize()) {
            return false;
        }
        int length = file.get(INT_BIG, at);
        long body = at + Format.FRAME_HEADER_BYTES;
        if (length < Format.RECORD_HEADER_BYTES + Format.BSON_BYTES_MIN || length > Format.FRAME_BYTES_MAX || body + length > file.byteSize()) {
            return false;
        }
        int document = file.get(INT_LITTLE, body + Format.RECORD_HEADER_BYTES);
        if (document < Format.BSON_BYTES_MIN || document > length - Format.RECORD_HEADER_BYTES) {
            return false;
        }
        return Format.checksum(bytes(body, length)) == file.get(INT_BIG, at + Integer.BYTES);
    }

    private long readRecords(long start, int length, Sink records) {
        long at = start;
        long count = 0;
        while (at < start + length) {
            if (!isRecord(at, start + length)) {
                throw damage(at, start + length, "a record doesn't match its checksum");
            }
            replay(records, decode(at, start + length), at, start + length);
            at += Format.RECORD_HEADER_BYTES + file.get(INT_LITTLE, at + Format.RECORD_HEADER_BYTES);
            count++;
        }
        return count;
    }

    /// A record that is whole and still nothing this store wrote.
    private void replay(Sink records, Document record, long at, long end) {
        try {
            records.record(record, at);
        } catch (CorruptStoreException named) {
            throw named;
        } catch (RuntimeException e) {
            throw damage(at, end, "a record says nothing that can be done again (" + e + ")");
        }
    }

    private Document decode(long at, long end) {
        int length = file.get(INT_LITTLE, at + Format.RECORD_HEADER_BYTES);
        try {
            return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes(at + Format.RECORD_HEADER_BYTES, length)));
        } catch (RuntimeException e) {      // the decoder throws whatever its first wrong byte leads to
            throw damage(at, end, "a record isn't BSON (" + e + ")");
        }
    }

    private boolean isRecord(long at, long end) {
        if (at + Format.RECORD_HEADER_BYTES + Format.BSON_BYTES_MIN > end) {
            return false;
        }
        int document = file.get(INT_LITTLE, at + Format.RECORD_HEADER_BYTES);
        long bson = at + Format.RECORD_HEADER_BYTES;
        return document >= Format.BSON_BYTES_MIN && bson + document <= end
                && Format.checksum(bytes(bson, document)) == file.get(INT_BIG, at);
    }

    /// A bad frame is a torn write only if no good frame follows it: the next is begun after the one before was forced.
    private void refuseUnlessTorn(long bad) {
        for (long at = bad + 1; at + Format.FRAME_HEADER_BYTES <= file.byteSize(); at++) {
            if (isFrame(at)) {
                throw damage(firstBadRecord(bad, at), at, "its checksum is wrong, and good data follows at offset " + at);
            }
        }
    }

    private long firstBadRecord(long frame, long end) {
        long at = frame + Format.FRAME_HEADER_BYTES;
        while (at < end && isRecord(at, end)) {
            at += Format.RECORD_HEADER_BYTES + file.get(INT_LITTLE, at + Format.RECORD_HEADER_BYTES);
        }
        return at < end ? at : frame;
    }

    private CorruptStoreException damage(long at, long end, String why) {
        return new CorruptStoreException(path, at, readableId(at, end), why);
    }

    /// The first `_id` that is a text, looked for as bytes because the document around it can't be trusted.
    private String readableId(long start, long end) {
        for (long at = start; at + STRING_ID.length + Integer.BYTES < end; at++) {
            if (file.asSlice(at, STRING_ID.length).mismatch(MemorySegment.ofArray(STRING_ID)) != -1) {
                continue;
            }
            long text = at + STRING_ID.length + Integer.BYTES;
            int length = file.get(INT_LITTLE, at + STRING_ID.length) - 1;
            if (length > 0 && length <= ID_BYTES_MAX && text + length <= end) {
                return new String(file.asSlice(text, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private ByteBuffer bytes(long at, long length) {
        return file.asSlice(at, length).asByteBuffer();
    }
}
