package gwarchod.core.bus;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/// A message: what it is, and the parts of it that pass through as they are. Each part stands after its length in four bytes.
final class Frame {
    /// What one message may hold: the largest file one may send, as text, twice, and what is around it.
    static final int BYTES_MAX = 32 * 1024 * 1024;

    private static final int LENGTH_BYTES = 4;

    private Frame() {}

    /// Throws [TooLarge].
    static Buffer of(List<byte[]> parts) {
        long bytes = parts.stream().mapToLong(part -> part.length + (long) LENGTH_BYTES).sum();
        if (bytes > BYTES_MAX) {
            throw new TooLarge(bytes);
        }
        var buffer = Buffer.buffer((int) bytes);
        parts.forEach(part -> buffer.appendInt(part.length).appendBytes(part));
        return buffer;
    }

    /// Throws [BusJson.Unreadable] for what is no frame.
    static List<byte[]> parts(Buffer buffer) {
        var parts = new ArrayList<byte[]>();
        int at = 0;
        while (at < buffer.length()) {
            int length = buffer.length() - at < LENGTH_BYTES ? -1 : buffer.getInt(at);
            at += LENGTH_BYTES;
            if (length < 0 || length > buffer.length() - at) {
                throw new BusJson.Unreadable("frame");
            }
            parts.add(buffer.getBytes(at, at + length));
            at += length;
        }
        return parts;
    }

    /// More than a message may hold.
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(long bytes) {
            super(bytes + " bytes are more than a message between nodes may hold");
        }
    }
}
