package gwarchod.core.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Gathers the records of one turn and writes them as one frame. Used by one thread at a time.
final class JournalWriter implements AutoCloseable {
    /// A turn that gathers more is written in several frames, so that a frame stays far below what a reader accepts.
    private static final int FRAME_BYTES_SOFT_MAX = 64 << 20;

    /// What the buffer keeps between turns; a larger one is given back.
    private static final int BUFFER_BYTES_KEPT = 4 << 20;

    private Disk disk;
    private int file;
    private long written;
    private ByteBuf frame = Unpooled.directBuffer();
    private boolean appended;

    /// @param file its number among the [Records]
    /// @param written how long it is already
    JournalWriter(Disk disk, int file, long written) {
        this.disk = disk;
        this.file = file;
        this.written = written;
        begin();
    }

    private void begin() {
        frame.clear().writeZero(Format.FRAME_HEADER_BYTES);
    }

    /// Returns where the record will lie.
    long add(Document document) throws IOException {
        int start = frame.writerIndex();
        long place = Records.place(file, written + start);
        frame.writeZero(Format.RECORD_HEADER_BYTES);
        BsonEncoder.encodeDocument(document, frame);
        int bson = start + Format.RECORD_HEADER_BYTES;
        frame.setInt(start, Format.checksum(frame.nioBuffer(bson, frame.writerIndex() - bson)));
        if (frame.writerIndex() >= FRAME_BYTES_SOFT_MAX) {
            append();
        }
        return place;
    }

    /// Whether the record there isn't in the file yet.
    boolean buffers(long place) {
        return Records.file(place) == file && Records.offset(place) >= written;
    }

    ByteBuffer buffered(long place) {
        int start = (int) (Records.offset(place) - written);
        int bson = start + Format.RECORD_HEADER_BYTES;
        return frame.nioBuffer(start, Format.RECORD_HEADER_BYTES + frame.getIntLE(bson));
    }

    /// Something was added that isn't forced yet.
    boolean dirty() {
        return appended || frame.writerIndex() > Format.FRAME_HEADER_BYTES;
    }

    /// Returns when everything added would survive a loss of power. After an exception nothing is known and the writer is done for.
    void sync() throws IOException {
        append();
        disk.force();
        appended = false;
        if (frame.capacity() > BUFFER_BYTES_KEPT) {
            frame.release();
            frame = Unpooled.directBuffer();
            begin();
        }
    }

    /// Goes on in another file; everything added is synced.
    void continueIn(Disk next, int nextFile, long nextWritten) throws IOException {
        if (dirty()) {
            throw new IllegalStateException("something isn't synced");
        }
        disk.close();
        disk = next;
        file = nextFile;
        written = nextWritten;
    }

    long written() {
        return written;
    }

    /// Ends a frame; without a sync nothing is promised.
    void append() throws IOException {
        int length = frame.writerIndex() - Format.FRAME_HEADER_BYTES;
        if (length == 0) {
            return;
        }
        frame.setInt(0, length);
        frame.setInt(Integer.BYTES, Format.checksum(frame.nioBuffer(Format.FRAME_HEADER_BYTES, length)));
        disk.append(frame.nioBuffer());
        written += frame.writerIndex();
        appended = true;
        begin();
    }

    @Override
    public void close() throws IOException {
        frame.release();
        disk.close();
    }
}
