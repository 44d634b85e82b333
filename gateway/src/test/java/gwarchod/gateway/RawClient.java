package gwarchod.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Sends bytes as they are, one request to a connection: a well-behaved client wouldn't send what must be withstood.
final class RawClient {
    private static final int ANSWER_BYTES_MAX = 8 * 1024 * 1024;

    private final int port;
    private final int waitMsMax;

    /// @param waitMsMax how long the server may be silent
    RawClient(int port, int waitMsMax) {
        this.port = port;
        this.waitMsMax = waitMsMax;
    }

    /// @param status 0 where the connection was closed without an answer
    record Reply(int status, String head, String body) {
        Optional<String> header(String name) {
            var wanted = name.toLowerCase(Locale.ROOT) + ":";
            return head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted)).map(line -> line.substring(wanted.length()).strip())
                    .findFirst();
        }

        boolean isStream() {
            return header("content-type").orElse("").startsWith("text/event-stream");
        }

        String type() {
            return header("content-type").orElse("");
        }
    }

    Reply send(String head, byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return send(bytes.toByteArray());
    }

    /// Fails with SocketTimeoutException when nothing comes for too long. Of a live stream only the beginning is read.
    Reply send(byte[] request) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), waitMsMax);
            socket.setSoTimeout(waitMsMax);
            socket.setTcpNoDelay(true);
            try {
                socket.getOutputStream().write(request);
            } catch (IOException closedMeanwhile) {
                // it answered before it had read everything: what it said is still there to be read
            }
            return read(socket.getInputStream());
        }
    }

    private static Reply read(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        var some = new byte[16 * 1024];
        int headEnd = -1;
        while (all.size() < ANSWER_BYTES_MAX) {
            int read;
            try {
                read = in.read(some);
            } catch (SocketException reset) {
                read = -1;
            }
            if (read < 0) {
                break;
            }
            all.write(some, 0, read);
            headEnd = headEnd < 0 ? all.toString(StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") : headEnd;
            if (headEnd > 0 && reply(all.toString(StandardCharsets.UTF_8)).isStream()) {
                break;
            }
        }
        return reply(all.toString(StandardCharsets.UTF_8));
    }

    private static Reply reply(String all) {
        var text = all.startsWith("HTTP/1.1 100") ? all.substring(Math.max(0, all.indexOf("\r\n\r\n") + 4)) : all;
        int end = text.indexOf("\r\n\r\n");
        var status = text.startsWith("HTTP/1.") && text.length() > 12 ? Integer.parseInt(text.substring(9, 12)) : 0;
        return new Reply(status, end < 0 ? text : text.substring(0, end), end < 0 ? "" : text.substring(end + 4));
    }
}
