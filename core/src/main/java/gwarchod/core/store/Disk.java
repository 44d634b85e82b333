package gwarchod.core.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Port: the end of the journal file. A test puts a failing one in its place.
interface Disk extends AutoCloseable {
    /// Writes all of it at the end.
    void append(ByteBuffer bytes) throws IOException;

    /// Returns when everything appended would survive a loss of power.
    void force() throws IOException;

    @Override
    void close() throws IOException;

    static Disk of(FileChannel channel) {
        return new Disk() {
            @Override
            public void append(ByteBuffer bytes) throws IOException {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }

            @Override
            public void force() throws IOException {
                channel.force(false);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
