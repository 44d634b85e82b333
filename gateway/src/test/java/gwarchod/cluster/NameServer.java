package gwarchod.cluster;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;

/// A name server (RFC 1035) that knows one name: a headless service, whose addresses are those of its pods. Answers A questions and no others.
final class NameServer implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int TYPE_A = 1;
    private static final int CLASS_IN = 1;
    private static final int ANSWERED = 0x8580;
    private static final int NO_SUCH_NAME = 0x8583;
    private static final int THE_NAME_ASKED_FOR = 0xC000 | HEADER;
    private static final int BYTES_MAX = 512;

    final AtomicInteger asked = new AtomicInteger();
    private final String name;
    private final DatagramSocket socket;
    private volatile List<String> pods = List.of();

    NameServer(String name) throws IOException {
        this.name = name;
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// From here on the service has these addresses; with none there is no such name, as in Kubernetes.
    void pods(String... addresses) {
        pods = List.of(addresses);
    }

    private void serve() {
        var packet = new DatagramPacket(new byte[BYTES_MAX], BYTES_MAX);
        while (true) {
            try {
                packet.setLength(BYTES_MAX);
                socket.receive(packet);
                var answer = answer(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private byte[] answer(ByteBuffer question) throws IOException {
        short id = question.getShort();
        question.position(HEADER);
        var labels = new StringJoiner(".");
        for (int length = question.get(); length > 0; length = question.get()) {
            var label = new byte[length];
            question.get(label);
            labels.add(new String(label, StandardCharsets.US_ASCII));
        }
        int type = question.getShort();
        question.getShort();
        boolean ours = labels.toString().toLowerCase(Locale.ROOT).equals(name);
        var here = ours && type == TYPE_A ? pods : List.<String>of();
        if (ours) {
            asked.incrementAndGet();
        }
        var answer = ByteBuffer.allocate(BYTES_MAX).putShort(id).putShort((short) (ours && !pods.isEmpty() ? ANSWERED : NO_SUCH_NAME))
                .putShort((short) 1).putShort((short) here.size()).putInt(0).put(question.array(), HEADER, question.position() - HEADER);
        for (String pod : here) {
            answer.putShort((short) THE_NAME_ASKED_FOR).putShort((short) TYPE_A).putShort((short) CLASS_IN).putInt(0).putShort((short) 4)
                    .put(InetAddress.getByName(pod).getAddress());
        }
        var bytes = new byte[answer.position()];
        answer.flip().get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        socket.close();
    }
}
