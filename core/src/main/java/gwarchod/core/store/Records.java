package gwarchod.core.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Documents read back from where they were written. A *place* is the number of a file here and an offset in it, in one long; it is known
/// from the moment the record is added to the writer's buffer, and is read from there until it is in the file.
///
/// Every document's checksum is looked at again when it is read. One thread at a time.
final class Records implements AutoCloseable {
    private static final int OFFSET_BITS = 44;
    private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;
    private static final int HEADER_BYTES = Format.RECORD_HEADER_BYTES + Integer.BYTES;

    /// Most documents are read at once by a read of so many bytes.
    private static final int FIRST_READ_BYTES = 4 << 10;
    private static final int BUFFER_BYTES_KEPT = 1 << 20;

    private record File(Path path, FileChannel channel) {}

    private final List<File> files = new ArrayList<>();
    private ByteBuffer buffer = ByteBuffer.allocateDirect(FIRST_READ_BYTES);
    private @Nullable JournalWriter writer;

    static long place(int file, long offset) {
        return (long) file << OFFSET_BITS | offset;
    }

    static int file(long place) {
        return (int) (place >>> OFFSET_BITS);
    }

    static long offset(long place) {
        return place & OFFSET_MASK;
    }

    /// Returns the number that places in this file begin with.
    int open(Path path) throws IOException {
        files.add(new File(path, FileChannel.open(path, StandardOpenOption.READ)));
        return files.size() - 1;
    }

    void renamed(int file, Path to) {
        files.set(file, new File(to, files.get(file).channel()));
    }

    /// No place lies in it any more.
    void close(int file) {
        try {
            files.get(file).channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What isn't in its file yet is in this one's buffer.
    void writtenBy(JournalWriter current) {
        this.writer = current;
    }

    /// The document of the put that was recorded there.
    Document document(long place) {
        try {
            var record = record(place);
            int length = record.limit() - Format.RECORD_HEADER_BYTES;
            if (Format.checksum(record.slice(Format.RECORD_HEADER_BYTES, length)) != record.getInt(0)) {
                throw damaged(place);
            }
            var decoded = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(record.slice(Format.RECORD_HEADER_BYTES, length)));
            return (Document) decoded.get(Format.PUT_DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException("a document can't be read back from " + path(place), e);
        }
    }

    private ByteBuffer record(long place) throws IOException {
        if (writer != null && writer.buffers(place)) {
            return writer.buffered(place);
        }
        read(place, FIRST_READ_BYTES);
        if (buffer.limit() < HEADER_BYTES) {
            throw damaged(place);
        }
        int length = buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(Format.RECORD_HEADER_BYTES);
        if (length < Format.BSON_BYTES_MIN || length > Format.FRAME_BYTES_MAX) {
            throw damaged(place);
        }
        int whole = Format.RECORD_HEADER_BYTES + length;
        if (whole > buffer.limit()) {
            read(place, whole);
            if (whole > buffer.limit()) {
                throw damaged(place);
            }
        }
        return buffer.slice(0, whole);
    }

    private void read(long place, int bytes) throws IOException {
        if (buffer.capacity() < bytes || buffer.capacity() > BUFFER_BYTES_KEPT) {
            buffer = ByteBuffer.allocateDirect(Math.max(bytes, FIRST_READ_BYTES));
        }
        buffer.clear().limit(bytes);
        var channel = files.get(file(place)).channel();
        while (buffer.hasRemaining() && channel.read(buffer, offset(place) + buffer.position()) > 0) {
            // a file may give less than was asked for
        }
        buffer.flip();
    }

    private CorruptStoreException damaged(long place) {
        return new CorruptStoreException(path(place), offset(place), "", "a document doesn't read as it was written");
    }

    private Path path(long place) {
        return files.get(file(place)).path();
    }

    @Override
    public void close() {
        for (File file : files) {
            try {
                file.channel().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        files.clear();
    }
}
