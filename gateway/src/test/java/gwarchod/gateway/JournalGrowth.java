package gwarchod.gateway;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.RawBsonDocument;

/// What was added to the journal of a running store, read from its file: an answer was held until what it did stood there.
final class JournalGrowth {
    private static final int FRAME_HEAD = 8;
    private static final int RECORD_HEAD = 4;

    /// An alert's first commit is the watch's own, about looks that were answered before, whenever it comes round to them.
    private static final Pattern ALERT_RAISED = Pattern.compile("alert/[^/]+/1");

    private final Path file;
    private long at = 8;

    /// @param data of the area
    JournalGrowth(Path data) throws IOException {
        this.file = data.resolve("store/journal");
        commits();
    }

    /// The commits written for somebody since it was last asked, by their ids.
    List<String> commits() throws IOException {
        var commits = new ArrayList<String>();
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            while (at + FRAME_HEAD <= in.size()) {
                int length = bytes(in, at, FRAME_HEAD).getInt(0);
                if (at + FRAME_HEAD + length > in.size()) {
                    break;
                }
                collect(bytes(in, at + FRAME_HEAD, length), commits);
                at += FRAME_HEAD + length;
            }
        }
        return commits;
    }

    private static void collect(ByteBuffer frame, List<String> commits) {
        int record = 0;
        while (record < frame.limit()) {
            int length = Integer.reverseBytes(frame.getInt(record + RECORD_HEAD));
            var document = new byte[length];
            frame.get(record + RECORD_HEAD, document);
            var read = new RawBsonDocument(document);
            if (read.containsKey("p") && read.getString("p").getValue().endsWith(".commits")) {
                var id = read.getDocument("d").getString("_id").getValue();
                if (!ALERT_RAISED.matcher(id).matches()) {
                    commits.add(id);
                }
            }
            record += RECORD_HEAD + length;
        }
    }

    private static ByteBuffer bytes(FileChannel in, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && in.read(bytes, from + bytes.position()) >= 0) {
            // until it is full
        }
        return bytes.flip();
    }
}
