package gwarchod.core.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.bson.BSONException;
import org.bson.RawBsonDocument;

/// Reads a file of the store: the text `GWSTORE1` or `GWSTORE2`, then frames of length (int32, big-endian), CRC-32C, and records of CRC-32C
/// and a BSON document. A frame that is cut short or doesn't match its checksum, with no good frame after it, was never
/// acknowledged; anywhere else it is damage.
final class FrameFile {
    private static final byte[] BEGINNING = "GWSTORE".getBytes(StandardCharsets.US_ASCII);
    private static final int BEGINNING_BYTES = BEGINNING.length + 1;
    private static final byte[] TEXT_ID = {2, '_', 'i', 'd', 0};
    private static final int FRAME_HEAD = 8;
    private static final int RECORD_HEAD = 4;
    private static final int SMALLEST_BSON = 5;
    private static final int LARGEST_FRAME = 1 << 28;
    private static final int LONGEST_ID = 256;

    /// Receives each record in order.
    interface Records {
        void record(RawBsonDocument record) throws BadEntry;
    }

    private final Path path;
    private final FileChannel file;
    private final long size;

    private FrameFile(Path path, FileChannel file) throws IOException {
        this.path = path;
        this.file = file;
        this.size = file.size();
    }

    /// Returns how many bytes at the end were never acknowledged.
    static long read(Path path, Records records) throws IOException, BadEntry {
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            return new FrameFile(path, file).read(records);
        }
    }

    /// The same for a file that was finished, so that a torn end of it is damage.
    static void readWhole(Path path, Records records) throws IOException, BadEntry {
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            var frames = new FrameFile(path, file);
            long torn = frames.read(records);
            if (torn > 0) {
                throw frames.damaged(frames.size - torn + FRAME_HEAD, frames.size - torn, frames.size);
            }
        }
    }

    private long read(Records records) throws IOException, BadEntry {
        if (size < BEGINNING_BYTES || !bytes(0, BEGINNING.length).equals(ByteBuffer.wrap(BEGINNING)) || "12".indexOf(bytes(0, BEGINNING_BYTES)
                .get(BEGINNING.length)) < 0) {
            throw new BadEntry(path + " doesn't begin like a journal");
        }
        long at = BEGINNING_BYTES;
        while (at < size) {
            int length = goodFrameAt(at);
            if (length < 0) {
                long next = nextGoodFrame(at);
                if (next < 0) {
                    return size - at;
                }
                throw damaged(at + FRAME_HEAD, at, next);
            }
            records(at, bytes(at + FRAME_HEAD, length), records);
            at += FRAME_HEAD + length;
        }
        return 0;
    }

    private void records(long frame, ByteBuffer body, Records records) throws IOException, BadEntry {
        int at = 0;
        while (at < body.limit()) {
            int length = goodRecordAt(body, at);
            if (length < 0) {
                throw damaged(frame + FRAME_HEAD + at, frame, frame + FRAME_HEAD + body.limit());
            }
            var document = new byte[length];
            body.get(at + RECORD_HEAD, document);
            try {
                records.record(new RawBsonDocument(document));
            } catch (BSONException e) {
                throw damaged(frame + FRAME_HEAD + at, frame, frame + FRAME_HEAD + body.limit());
            }
            at += RECORD_HEAD + length;
        }
    }

    /// The length of the frame there, or -1.
    private int goodFrameAt(long at) throws IOException {
        if (at + FRAME_HEAD + RECORD_HEAD + SMALLEST_BSON > size) {
            return -1;
        }
        var head = bytes(at, FRAME_HEAD + RECORD_HEAD + Integer.BYTES);
        int length = head.getInt(0);
        int first = head.order(ByteOrder.LITTLE_ENDIAN).getInt(FRAME_HEAD + RECORD_HEAD);
        boolean possible = length >= RECORD_HEAD + SMALLEST_BSON && length <= LARGEST_FRAME && at + FRAME_HEAD + length <= size
                && first >= SMALLEST_BSON && first <= length - RECORD_HEAD;
        return possible && checksum(bytes(at + FRAME_HEAD, length)) == head.order(ByteOrder.BIG_ENDIAN).getInt(Integer.BYTES) ? length : -1;
    }

    private long nextGoodFrame(long bad) throws IOException {
        for (long at = bad + 1; at + FRAME_HEAD < size; at++) {
            if (goodFrameAt(at) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /// The length of the document of the record there, or -1.
    private static int goodRecordAt(ByteBuffer body, int at) {
        if (at + RECORD_HEAD + SMALLEST_BSON > body.limit()) {
            return -1;
        }
        int length = body.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(at + RECORD_HEAD);
        boolean possible = length >= SMALLEST_BSON && length <= body.limit() - at - RECORD_HEAD;
        return possible && checksum(body.slice(at + RECORD_HEAD, length)) == body.getInt(at) ? length : -1;
    }

    /// Names the first record of the frame that doesn't match its checksum, by its `_id` where that can be read.
    private BadEntry damaged(long firstRecord, long frame, long end) throws IOException {
        var body = bytes(frame + FRAME_HEAD, Math.clamp(end - frame - FRAME_HEAD, 0, LARGEST_FRAME));
        int at = (int) (firstRecord - frame - FRAME_HEAD);
        int length;
        while (at < body.limit() && (length = goodRecordAt(body, at)) >= 0) {
            at += RECORD_HEAD + length;
        }
        var id = at < body.limit() ? readableId(body, at) : "";
        var where = path + " at offset " + (frame + FRAME_HEAD + (at < body.limit() ? at : 0));
        return new BadEntry(id.isEmpty() ? "bytes were changed in " + where : id + ": its bytes were changed, in " + where);
    }

    private static String readableId(ByteBuffer body, int from) {
        var mark = ByteBuffer.wrap(TEXT_ID);
        for (int at = from; at + TEXT_ID.length + Integer.BYTES < body.limit(); at++) {
            if (body.slice(at, TEXT_ID.length).equals(mark)) {
                int text = at + TEXT_ID.length + Integer.BYTES;
                int length = body.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(at + TEXT_ID.length) - 1;
                if (length > 0 && length <= LONGEST_ID && text + length <= body.limit()) {
                    return StandardCharsets.UTF_8.decode(body.slice(text, length)).toString();
                }
            }
        }
        return "";
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new IOException(path + " became shorter while it was read: is the store still running?");
            }
        }
        return bytes.flip();
    }

    private static int checksum(ByteBuffer bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
