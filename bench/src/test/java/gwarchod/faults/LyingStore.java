package gwarchod.faults;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/// A planted fault: every so many insertions of a commit are acknowledged and never reach the store, as by one that acknowledges before it
/// has synced and is killed.
final class LyingStore implements CuttingProxy.Lie {
    private static final int OP_MSG = 2013;
    private static final int HEADER_BYTES = 16;
    private static final int REQUEST_AT = 4;
    private static final int OPCODE_AT = 12;

    /// Flags, then the kind of the first section, then its document.
    private static final int BODY_AT = HEADER_BYTES + 4 + 1;

    private final int every;
    private final AtomicInteger insertions = new AtomicInteger();

    LyingStore(int every) {
        this.every = every;
    }

    @Override
    public byte @Nullable [] answer(byte[] message) {
        var buffer = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        if (buffer.getInt(OPCODE_AT) != OP_MSG || message[BODY_AT - 1] != 0 || !insertsCommit(message)
                || insertions.incrementAndGet() % every != 0) {
            return null;
        }
        return stored(buffer.getInt(REQUEST_AT));
    }

    private static boolean insertsCommit(byte[] message) {
        try (var reader = new BsonBinaryReader(ByteBuffer.wrap(message, BODY_AT, message.length - BODY_AT).slice())) {
            reader.readStartDocument();
            return reader.readName().equals("insert") && reader.readString().equals("commits");
        }
    }

    private static byte[] stored(int request) {
        try (var out = new BasicOutputBuffer(); var writer = new BsonBinaryWriter(out)) {
            writer.writeStartDocument();
            writer.writeInt32("n", 1);
            writer.writeDouble("ok", 1);
            writer.writeEndDocument();
            int length = BODY_AT + out.getPosition();
            return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(length).putInt(request).putInt(request).putInt(OP_MSG).putInt(0).put((byte) 0)
                    .put(out.toByteArray())
                    .array();
        }
    }
}
