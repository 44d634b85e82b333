package gwarchod.matrix;

import gwarchod.matrix.People.Reader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Keeps so many requests under way on several connections, each sent before the one before is answered, and keeps what comes after a
/// moment that is said later.
final class Flood implements AutoCloseable {
    private static final int CONNECTIONS = 40;
    private static final int EACH = 25;
    private static final int BYTES_AT_ONCE = 64 * 1024;

    private final List<Socket> sockets = new ArrayList<>();
    private final LongAdder bytes = new LongAdder();
    private final ByteArrayOutputStream late = new ByteArrayOutputStream();
    private volatile long keptFrom = Long.MAX_VALUE;
    private volatile boolean ended;

    Flood(int port, Reader reader, List<String> paths) throws IOException {
        var requests = new StringBuilder();
        for (int i = 0; i < EACH; i++) {
            requests.append("GET ").append(paths.get(i % paths.size())).append(" HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ")
                    .append(reader.token()).append("\r\n\r\n");
        }
        var sent = requests.toString().getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < CONNECTIONS; i++) {
            var socket = new Socket("127.0.0.1", port);
            sockets.add(socket);
            Thread.ofVirtual().start(() -> write(socket, sent));
            Thread.ofVirtual().start(() -> read(socket));
        }
    }

    static int underWay() {
        return CONNECTIONS * EACH;
    }

    private void write(Socket socket, byte[] requests) {
        try {
            while (!ended) {
                socket.getOutputStream().write(requests);
            }
        } catch (IOException closed) {
            ended = true;
        }
    }

    private void read(Socket socket) {
        var piece = new byte[BYTES_AT_ONCE];
        try {
            for (int length = socket.getInputStream().read(piece); length >= 0; length = socket.getInputStream().read(piece)) {
                bytes.add(length);
                if (System.nanoTime() > keptFrom) {
                    synchronized (late) {
                        late.write(piece, 0, length);
                    }
                }
            }
        } catch (IOException closed) {
            ended = true;
        }
    }

    void keepFrom(long nanos) {
        keptFrom = nanos;
    }

    byte[] late() {
        synchronized (late) {
            return late.toByteArray();
        }
    }

    long bytes() {
        return bytes.sum();
    }

    @Override
    public void close() throws IOException {
        ended = true;
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
