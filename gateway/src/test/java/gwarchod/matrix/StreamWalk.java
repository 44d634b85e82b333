package gwarchod.matrix;

import gwarchod.matrix.People.Reader;
import gwarchod.matrix.Ways.Way;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Follows every stream there is as several readers at once: the image first, then whatever comes.
final class StreamWalk implements AutoCloseable {
    private static final int BYTES_AT_ONCE = 8_192;
    private static final long BEGUN_WITHIN_MS = 120_000;

    private final List<Stream> streams = new ArrayList<>();
    private final Ledger ledger;

    /// One open stream. What came is kept.
    static final class Stream {
        final Reader reader;
        final Place place;
        private final Wire wire;
        private final ByteArrayOutputStream said = new ByteArrayOutputStream();
        private final ByteArrayOutputStream late = new ByteArrayOutputStream();
        private volatile long keptFrom = Long.MAX_VALUE;
        private volatile boolean begun;
        private volatile int status;

        Stream(Reader reader, Place place, Wire wire) {
            this.reader = reader;
            this.place = place;
            this.wire = wire;
        }

        private void follow() {
            try {
                var got = wire.follow(place.address(), Map.of("Authorization", "Bearer " + reader.token(), "Cookie", "gwarchod=" + reader.token()));
                status = got.status();
                begun = status != 200;
                var piece = new byte[BYTES_AT_ONCE];
                for (int length = wire.in().read(piece); length >= 0; length = wire.in().read(piece)) {
                    synchronized (said) {
                        said.write(piece, 0, length);
                        if (System.nanoTime() > keptFrom) {
                            late.write(piece, 0, length);
                        }
                    }
                    begun = true;
                }
            } catch (IOException closed) {
                begun = true;
            }
        }

        byte[] said() {
            synchronized (said) {
                return said.toByteArray();
            }
        }

        byte[] late() {
            synchronized (said) {
                return late.toByteArray();
            }
        }
    }

    /// A stream's address, and the route it goes by.
    record Place(String pattern, String address) {
        /// Every stream there is.
        static List<Place> all(Ways ways) {
            return ways.ways().stream().filter(Way::isStream)
                    .flatMap(way -> ways.addresses(way).stream().map(address -> new Place(way.pattern(), address)))
                    .toList();
        }
    }

    StreamWalk(List<Place> places, Ledger ledger, int port, List<Reader> readers) throws InterruptedException {
        this.ledger = ledger;
        for (Place place : places) {
            for (Reader reader : readers) {
                var stream = new Stream(reader, place, new Wire(port));
                streams.add(stream);
                Thread.ofVirtual().start(stream::follow);
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

    /// Keeps what comes after this moment apart.
    void keepFrom(long nanos) {
        streams.forEach(stream -> stream.keptFrom = nanos);
    }

    byte[] late() {
        var all = new ByteArrayOutputStream();
        streams.forEach(stream -> all.writeBytes(stream.late()));
        return all.toByteArray();
    }

    /// Reads what came so far.
    void read() {
        streams.forEach(stream -> ledger.read(stream.reader, stream.place.pattern(), "GET " + stream.place.address(),
                new Wire.Got(stream.status, "", stream.said())));
    }

    @Override
    public void close() throws IOException {
        for (Stream stream : streams) {
            stream.wire.close();
        }
    }
}
