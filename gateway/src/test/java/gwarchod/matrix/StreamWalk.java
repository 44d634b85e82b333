package gwarchod.matrix;

import gwarchod.matrix.People.Reader;
import gwarchod.matrix.Ways.Way;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Follows every stream there is as several readers at once: the image first, then whatever comes.
final class StreamWalk implements AutoCloseable {
    private static final int BYTES_AT_ONCE = 8_192;
    private static final long BEGUN_WITHIN_MS = 20_000;

    private final List<Stream> streams = new ArrayList<>();
    private final Ledger ledger;

    /// One open stream. What came is kept with the time it came at.
    static final class Stream {
        final Reader reader;
        final Way way;
        final String address;
        private final Wire wire;
        private final ByteArrayOutputStream said = new ByteArrayOutputStream();
        private volatile long lastNanos;
        private volatile boolean begun;

        Stream(Reader reader, Way way, String address, Wire wire) {
            this.reader = reader;
            this.way = way;
            this.address = address;
            this.wire = wire;
        }

        private void follow() {
            try {
                var got = wire.follow(address, Map.of("Authorization", "Bearer " + reader.token(), "Cookie", "gwarchod=" + reader.token()));
                begun = got.status() != 200;
                var piece = new byte[BYTES_AT_ONCE];
                for (int length = wire.in().read(piece); length >= 0; length = wire.in().read(piece)) {
                    synchronized (said) {
                        said.write(piece, 0, length);
                    }
                    lastNanos = System.nanoTime();
                    begun = true;
                }
            } catch (SocketException closed) {
                begun = true;
            } catch (IOException e) {
                begun = true;
            }
        }

        byte[] said() {
            synchronized (said) {
                return said.toByteArray();
            }
        }

        long lastNanos() {
            return lastNanos;
        }
    }

    StreamWalk(Ways ways, Ledger ledger, int port, List<Reader> readers) throws InterruptedException {
        this.ledger = ledger;
        for (Way way : ways.ways()) {
            for (String address : way.isStream() ? ways.addresses(way) : List.<String>of()) {
                for (Reader reader : readers) {
                    var stream = new Stream(reader, way, address, new Wire(port));
                    streams.add(stream);
                    Thread.ofVirtual().start(stream::follow);
                }
            }
        }
        long until = System.currentTimeMillis() + BEGUN_WITHIN_MS;
        while (System.currentTimeMillis() < until && streams.stream().anyMatch(stream -> !stream.begun)) {
            Thread.sleep(20);
        }
    }

    List<Stream> streams() {
        return streams;
    }

    /// Reads what came so far.
    void read() {
        streams.forEach(stream -> ledger.read(stream.reader, stream.way.pattern(), "GET " + stream.address,
                new Wire.Got(200, "", stream.said())));
    }

    @Override
    public void close() throws IOException {
        for (Stream stream : streams) {
            stream.wire.close();
        }
    }
}
