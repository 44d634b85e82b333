package gwarchod.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Which nodes a load balancer would send requests to: it asks each whether it is ready, as often as [#LOOK_MS] says. One bad answer, or none, takes a
/// node out; so does a request that couldn't be delivered; one good answer brings it back.
final class Balancer implements AutoCloseable {
    static final long LOOK_MS = 500;
    private static final Duration ANSWER_MAX = Duration.ofSeconds(1);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWER_MAX).build();
    private final List<URI> nodes;
    private final List<AtomicBoolean> ready = new ArrayList<>();
    private final List<Thread> looking = new ArrayList<>();

    private Balancer(List<URI> nodes) {
        this.nodes = List.copyOf(nodes);
        nodes.forEach(_ -> ready.add(new AtomicBoolean(true)));
    }

    /// Looks after these nodes until it is closed.
    static Balancer over(List<URI> nodes) {
        var balancer = new Balancer(nodes);
        for (int i = 0; i < nodes.size(); i++) {
            int node = i;
            balancer.looking.add(Thread.startVirtualThread(() -> balancer.look(node)));
        }
        return balancer;
    }

    private void look(int node) {
        var request = HttpRequest.newBuilder(nodes.get(node).resolve("/health/ready")).timeout(ANSWER_MAX).build();
        try {
            while (true) {
                ready.get(node).set(isReady(request));
                Thread.sleep(LOOK_MS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    int size() {
        return nodes.size();
    }

    URI node(int i) {
        return nodes.get(i);
    }

    /// That a request couldn't be delivered there.
    void failed(int i) {
        ready.get(i).set(false);
    }

    /// That node where it is ready, else the next that is; that node where none is.
    int chosen(int wanted) {
        for (int i = 0; i < nodes.size(); i++) {
            int node = (wanted + i) % nodes.size();
            if (ready.get(node).get()) {
                return node;
            }
        }
        return wanted;
    }

    @Override
    public void close() {
        looking.forEach(Thread::interrupt);
    }
}
