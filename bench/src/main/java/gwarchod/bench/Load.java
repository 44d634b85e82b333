package gwarchod.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/// A load of one request sent again and again over kept connections, each waiting for its answer: cheap, so that the server gets most
/// of the processors.
final class Load {
    static final int CONNECTIONS = 64;

    private static final int SAMPLES_MAX = 2_000_000;

    /// @param perSecond answers
    record Result(double perSecond, double p50Ms, double p99Ms) {}

    private Load() {}

    /// @throws IOException when an answer is anything but `200`
    static Result run(URI server, String path, String token, double seconds) throws IOException, InterruptedException {
        var request = ("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAccept: application/json\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n") + "\r\n").getBytes(StandardCharsets.US_ASCII);
        long until = System.nanoTime() + (long) (seconds * 1e9);
        var failure = new AtomicReference<IOException>();
        var samples = new ArrayList<long[]>();
        var threads = new ArrayList<Thread>();
        long began = System.nanoTime();
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    var mine = connection(server, request, until);
                    synchronized (samples) {
                        samples.add(mine);
                    }
                } catch (IOException broken) {
                    failure.compareAndSet(null, broken);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        double took = (System.nanoTime() - began) / 1e9;
        long[] all = samples.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(all.length / took, all[all.length / 2] / 1e6, all[(int) (all.length * 0.99)] / 1e6);
    }

    private static long[] connection(URI server, byte[] request, long until) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 32_768);
            var out = socket.getOutputStream();
            long[] times = new long[SAMPLES_MAX / CONNECTIONS];
            int count = 0;
            for (long now = System.nanoTime(); now < until && count < times.length; ) {
                out.write(request);
                answered(in);
                long then = System.nanoTime();
                times[count++] = then - now;
                now = then;
            }
            return Arrays.copyOf(times, count);
        }
    }

    private static void answered(InputStream in) throws IOException {
        int status = status(in);
        if (status != 200) {
            throw new IOException("answered " + status);
        }
    }

    /// Reads an answer to its end, which says how long it is; its status.
    static int status(InputStream in) throws IOException {
        var status = line(in);
        int length = -1;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return Integer.parseInt(status.split(" ")[1]);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
