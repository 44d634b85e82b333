package gwarchod.core.verify;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/// A forger's tool: the records of a journal file, and a file of other records with every checksum right.
final class StoredRecords {
    private static final int BEGINNING = 8;

    private StoredRecords() {}

    static List<BsonDocument> read(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).position(BEGINNING);
        var records = new ArrayList<BsonDocument>();
        while (bytes.hasRemaining()) {
            int end = bytes.getInt() + Integer.BYTES + bytes.position();
            bytes.getInt();
            while (bytes.position() < end) {
                bytes.getInt();
                var document = new byte[bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.position())];
                bytes.order(ByteOrder.BIG_ENDIAN).get(document);
                records.add(new RawBsonDocument(document).decode(new BsonDocumentCodec()));
            }
        }
        return records;
    }

    static void write(Path file, List<BsonDocument> records) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeBytes("GWSTORE1");
            for (BsonDocument record : records) {
                var document = encode(record);
                var body = ByteBuffer.allocate(Integer.BYTES + document.length).putInt(checksum(document)).put(document).array();
                out.writeInt(body.length);
                out.writeInt(checksum(body));
                out.write(body);
            }
        }
        Files.write(file, bytes.toByteArray());
    }

    private static byte[] encode(BsonDocument document) {
        var buffer = new BasicOutputBuffer();
        try (var writer = new BsonBinaryWriter(buffer)) {
            new BsonDocumentCodec().encode(writer, document, EncoderContext.builder().build());
        }
        return buffer.toByteArray();
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
