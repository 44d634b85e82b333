package gwarchod.matrix;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/// One connection to a server, and the bytes of its answers as they come: no library stands between what was sent and what is read.
final class Wire implements AutoCloseable {
    private static final int TIMEOUT_MS = 60_000;
    private static final byte[] NOTHING = {};

    private final int port;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();

    Wire(int port) {
        this.port = port;
    }

    /// @param head the status line and headers
    record Got(int status, String head, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /// Empty for none.
        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst().orElse("");
        }
    }

    /// Asks, on the connection there is or on a new one where the server closed it.
    Got send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        boolean fresh = open();
        try {
            return exchange(method, path, headers, body);
        } catch (IOException closed) {
            if (fresh) {
                throw new IOException(method + " " + path, closed);
            }
            close();
            return send(method, path, headers, body);
        }
    }

    Got get(String path, Map<String, String> headers) throws IOException {
        return send("GET", path, headers, NOTHING);
    }

    private boolean open() throws IOException {
        if (socket.isConnected() && !socket.isClosed()) {
            return false;
        }
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MS);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        return true;
    }

    private Got exchange(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        ask(method, path, headers, body);
        var head = head(in);
        int status = Integer.parseInt(head.substring(9, 12));
        var got = new Got(status, head, NOTHING);
        boolean bare = status == 304 || status == 204 || method.equals("HEAD");
        var read = bare ? got : new Got(status, head, body(got));
        if (read.header("Connection").equalsIgnoreCase("close")) {
            close();
        }
        return read;
    }

    private void ask(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream(head.length() + body.length + 2);
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        socket.getOutputStream().write(bytes.toByteArray());
    }

    /// Begins a stream: its head, and from then on [#in].
    Got follow(String path, Map<String, String> headers) throws IOException {
        open();
        ask("GET", path, headers, NOTHING);
        var head = head(in);
        return new Got(Integer.parseInt(head.substring(9, 12)), head, NOTHING);
    }

    /// What comes next on a followed stream, chunked as it is; waits.
    InputStream in() {
        return in;
    }

    private byte[] body(Got got) throws IOException {
        if (got.header("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            return chunks();
        }
        var length = got.header("Content-Length");
        return length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(in), 16); length > 0; length = Integer.parseInt(line(in), 16)) {
            all.writeBytes(in.readNBytes(length));
            line(in);
        }
        line(in);
        return all.toByteArray();
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("closed after " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
