package gwarchod.faults;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The way from one node to the store, which can be cut and slowed. It carries whole messages of the MongoDB protocol, and knows of them
/// no more than their length.
///
/// While it is cut nothing passes and nothing ends, as when a cable is pulled: who waits, waits. Once it is mended what was held goes on,
/// unless [#reset] ended the connections, as a firewall does that forgot them.
final class CuttingProxy implements AutoCloseable {
    private static final int MESSAGE_BYTES_MAX = 64 << 20;
    private static final int BACKLOG = 256;

    private final ServerSocket server;
    private final int storePort;
    private final Lie lie;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger passed = new AtomicInteger();
    private boolean cut;
    private volatile long delayMs;

    /// What a planted fault answers in the store's place; null, as always but there: the store answers.
    interface Lie {
        Lie NONE = _ -> null;

        byte @org.jspecify.annotations.Nullable [] answer(byte[] message);
    }

    private CuttingProxy(ServerSocket server, int storePort, Lie lie) {
        this.server = server;
        this.storePort = storePort;
        this.lie = lie;
    }

    /// Listens at that address of this machine, for a store on its loopback address.
    static CuttingProxy to(String here, int storePort, Lie lie) {
        try {
            var proxy = new CuttingProxy(new ServerSocket(0, BACKLOG, InetAddress.getByName(here)), storePort, lie);
            Thread.ofPlatform().daemon().name("proxy").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /// How many messages have passed, both ways.
    int passed() {
        return passed.get();
    }

    synchronized void cut() {
        cut = true;
    }

    synchronized void mend() {
        cut = false;
        notifyAll();
    }

    /// Each message takes that much longer.
    void slow(long delayMs) {
        this.delayMs = delayMs;
    }

    /// Ends every connection there is.
    void reset() {
        sockets.forEach(CuttingProxy::close);
        sockets.clear();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                sockets.add(client);
                Thread.ofPlatform().daemon().name("proxy-out").start(() -> connected(client));
            } catch (IOException _) {
                // closed, or a client that left again
            }
        }
    }

    private void connected(Socket client) {
        try (client; var store = new Socket(InetAddress.getLoopbackAddress(), storePort)) {
            sockets.add(store);
            client.setTcpNoDelay(true);
            store.setTcpNoDelay(true);
            var back = Thread.ofPlatform().daemon().name("proxy-back").start(() -> pump(store, client, Lie.NONE));
            pump(client, store, lie);
            back.join();
            sockets.remove(store);
        } catch (IOException _) {
            // the store isn't there: the client is told by the end of its connection
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(client);
        }
    }

    private void pump(Socket from, Socket to, Lie lies) {
        try {
            var in = new DataInputStream(new BufferedInputStream(from.getInputStream()));
            while (true) {
                byte[] message = message(in);
                whileOpen();
                byte[] answer = lies.answer(message);
                passed.incrementAndGet();
                if (answer == null) {
                    write(to, message);
                } else {
                    write(from, answer);
                }
            }
        } catch (IOException _) {
            // one end closed: so does the other
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
        }
    }

    private static void write(Socket to, byte[] message) throws IOException {
        OutputStream out = to.getOutputStream();
        synchronized (to) {
            out.write(message);
        }
    }

    /// Whole, its length first.
    private static byte[] message(DataInputStream in) throws IOException {
        int length = Integer.reverseBytes(in.readInt());
        if (length < Integer.BYTES || length > MESSAGE_BYTES_MAX) {
            throw new IOException("a message of " + length + " bytes");
        }
        var whole = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
        in.readFully(whole.array(), Integer.BYTES, length - Integer.BYTES);
        return whole.array();
    }

    private void whileOpen() throws InterruptedException {
        synchronized (this) {
            while (cut) {
                wait();
            }
        }
        long delay = delayMs;
        if (delay > 0) {
            Thread.sleep(delay);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is gone
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException _) {
            // it is gone
        }
        mend();
        reset();
    }
}
