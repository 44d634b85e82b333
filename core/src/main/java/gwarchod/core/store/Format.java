package gwarchod.core.store;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The journal file, byte by byte (numbers big-endian, except inside BSON):
///
/// ```
/// file   = ("GWSTORE1" | "GWSTORE2") frame*           2: there are other files beside it, which a release before 2 knows nothing of
/// frame  = length:int32  checksum:int32  record+      length and CRC-32C of the records: all that one turn of the loop stored
/// record = checksum:int32  document:BSON              CRC-32C of the document, so that damage can be traced to one
/// ```
///
/// A document is `{"p": namespace, "d": document}` (it stands like this now), `{"r": namespace, "i": _id}` (removed),
/// `{"c": database, "q": command}` (an index or collection made or dropped), `{"z": "closed"}` (stopped in good order) or
/// `{"m": number, "a": [{"n": number, "b": bytes}]}` (first in a state: the archives that belong to it).
///
/// `journal` is written now; `journal.N` were, and wait to be compacted; `archive.N` hold what is never changed, in the order it came;
/// `state.N` everything else, as it stood at the end of `journal.N`; `index.N` where each document of `archive.N` lies. The state with the highest
/// number counts, with the archives it names and the journals of higher numbers; whatever else there is was left by a crash.
///
/// A frame is written by one turn and acknowledged only after it was forced. A later frame is begun only after that. So a bad
/// frame with a good one after it was whole once, and a bad frame at the end was never acknowledged.
final class Format {
    static final String FILE_NAME = "journal";
    static final byte[] MAGIC = "GWSTORE1".getBytes(StandardCharsets.US_ASCII);
    static final byte[] MAGIC_2 = "GWSTORE2".getBytes(StandardCharsets.US_ASCII);
    static final int FRAME_HEADER_BYTES = 8;
    static final int RECORD_HEADER_BYTES = 4;
    static final int BSON_BYTES_MIN = 5;
    static final int FRAME_BYTES_MAX = 1 << 28;

    static final String PUT = "p";
    static final String PUT_DOCUMENT = "d";
    static final String REMOVED = "r";
    static final String REMOVED_ID = "i";
    static final String COMMAND_DATABASE = "c";
    static final String COMMAND = "q";
    static final String CLOSED = "z";
    static final String STATE = "m";
    static final String STATE_ARCHIVES = "a";
    static final String ARCHIVE_NUMBER = "n";
    static final String ARCHIVE_BYTES = "b";

    private Format() {}

    static Document put(String namespace, Document document) {
        return new Document(PUT, namespace).append(PUT_DOCUMENT, document);
    }

    static Document removed(String namespace, @Nullable Object id) {
        return new Document(REMOVED, namespace).append(REMOVED_ID, id);
    }

    static Document command(String database, Document command) {
        return new Document(COMMAND_DATABASE, database).append(COMMAND, command);
    }

    static Document closed() {
        return new Document(CLOSED, "closed");
    }

    static int checksum(ByteBuffer bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
