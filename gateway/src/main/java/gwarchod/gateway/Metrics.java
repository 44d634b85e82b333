package gwarchod.gateway;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/// What the edge counts, as Prometheus reads it. Numbers only: no path, no user, no case.
final class Metrics implements Handler<RoutingContext> {
    private static final long[] BOUNDS_MS = {1, 5, 10, 50, 100, 500, 1_000, 5_000};

    private final LongAdder[] byClass = adders(6);
    private final LongAdder[] byTime = adders(BOUNDS_MS.length + 1);
    private final LongAdder nanos = new LongAdder();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();

    private final Supplier<Map<String, Long>> figures;

    /// @param figures what else there is to tell, by name
    Metrics(Supplier<Map<String, Long>> figures) {
        this.figures = figures;
    }

    private static LongAdder[] adders(int count) {
        var adders = new LongAdder[count];
        Arrays.setAll(adders, _ -> new LongAdder());
        return adders;
    }

    @Override
    public void handle(RoutingContext context) {
        long began = System.nanoTime();
        inFlight.incrementAndGet();
        context.addEndHandler(_ -> {
            inFlight.decrementAndGet();
            count(context.response().getStatusCode(), System.nanoTime() - began);
        });
        context.next();
    }

    private void count(int status, long tookNanos) {
        byClass[Math.clamp(status / 100, 0, 5)].increment();
        nanos.add(tookNanos);
        int slot = 0;
        while (slot < BOUNDS_MS.length && tookNanos > BOUNDS_MS[slot] * 1_000_000) {
            slot++;
        }
        byTime[slot].increment();
    }

    void streamOpened() {
        streams.incrementAndGet();
    }

    void streamClosed() {
        streams.decrementAndGet();
    }

    String text(boolean ready) {
        var out = new StringBuilder(2_048);
        out.append("# TYPE gwarchod_http_requests_total counter\n");
        for (int i = 1; i < byClass.length; i++) {
            line(out, "gwarchod_http_requests_total{class=\"" + i + "xx\"}", byClass[i].sum());
        }
        out.append("# TYPE gwarchod_http_request_seconds histogram\n");
        long sum = 0;
        for (int i = 0; i < BOUNDS_MS.length; i++) {
            sum += byTime[i].sum();
            line(out, "gwarchod_http_request_seconds_bucket{le=\"" + BOUNDS_MS[i] / 1000.0 + "\"}", sum);
        }
        sum += byTime[BOUNDS_MS.length].sum();
        line(out, "gwarchod_http_request_seconds_bucket{le=\"+Inf\"}", sum);
        line(out, "gwarchod_http_request_seconds_count", sum);
        out.append(String.format(Locale.ROOT, "gwarchod_http_request_seconds_sum %.6f%n", nanos.sum() / 1e9));
        gauge(out, "gwarchod_http_in_flight", inFlight.get());
        gauge(out, "gwarchod_streams_open", streams.get());
        gauge(out, "gwarchod_ready", ready ? 1 : 0);
        gauge(out, "jvm_memory_used_bytes", Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        gauge(out, "jvm_threads_live", ManagementFactory.getThreadMXBean().getThreadCount());
        gauge(out, "process_uptime_seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
        new TreeMap<>(figures.get()).forEach((name, value) -> gauge(out, name, value));
        return out.toString();
    }

    private static void gauge(StringBuilder out, String name, long value) {
        out.append("# TYPE ").append(name).append(" gauge\n");
        line(out, name, value);
    }

    private static void line(StringBuilder out, String name, long value) {
        out.append(name).append(' ').append(value).append('\n');
    }
}
