package gwarchod.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How requests went under each kind of fault. Exact: a request belongs to the first fault that wasn't over (healed, and [#MARGIN_MS] after) when it was
/// first sent, if that had begun before the request ended; else to none. So does the time between two answers, which is a time without service. Pure.
final class Service {
    /// How long after it healed what happens is still put down to a fault.
    static final long MARGIN_MS = 2_500;

    /// Sentences printed of each kind.
    private static final int TOLD_MAX = 4;

    private final Map<FaultPlan.Fault, Line> lines = new EnumMap<>(FaultPlan.Fault.class);
    private final Line peace = new Line();

    /// How a request ended: at the first try, at the one retry, or not.
    enum End {
        FIRST,
        RETRY,
        FAILED
    }

    /// A read or a command, tried at the most twice.
    ///
    /// @param balanced whether a load balancer chose the node of the first try; otherwise it was any node, whatever is known of that
    /// @param beganMs when it was first sent
    /// @param endedMs when it was answered, or its retry failed
    /// @param how what came of the tries where the first wasn't answered
    record Request(String client, boolean balanced, long beganMs, long endedMs, End end, String how) {}

    /// A fault from when it was made until it healed.
    record Span(FaultPlan.Fault fault, int node, long fromMs, long healedMs) {
        private long overMs() {
            return healedMs + MARGIN_MS;
        }
    }

    /// What came of the requests of one kind of fault.
    static final class Line {
        private final List<String> failures = new ArrayList<>();
        private int first;
        private final List<String> balancedRetries = new ArrayList<>();
        private int retry;
        private long withoutMs;

        private void add(Request request) {
            switch (request.end()) {
                case FIRST -> first++;
                case RETRY -> {
                    retry++;
                    if (request.balanced()) {
                        balancedRetries.add(sentence(request));
                    }
                }
                case FAILED -> failures.add(sentence(request));
            }
        }

        private static String sentence(Request request) {
            return request.client() + " from " + request.beganMs() + " to " + request.endedMs() + " ms: " + request.how();
        }

        /// Those that a balancer sent to a node that didn't answer.
        int balancedRetries() {
            return balancedRetries.size();
        }

        int first() {
            return first;
        }

        int retry() {
            return retry;
        }

        int failed() {
            return failures.size();
        }

        /// The longest time in which nobody was answered.
        long withoutMs() {
            return withoutMs;
        }

        @Override
        public String toString() {
            return "requests answered at first " + first + ", at the retry " + retry + " (" + balancedRetries() + " of them sent by a balancer), "
                    + "failed after it " + failed() + "; longest without an answer " + withoutMs + " ms";
        }
    }

    private Service() {}

    /// @param spans one after the other
    static Service of(Collection<Request> requests, List<Span> spans) {
        var service = new Service();
        spans.forEach(span -> service.lines.putIfAbsent(span.fault(), new Line()));
        requests.forEach(request -> service.during(spans, request.beganMs(), request.endedMs()).add(request));
        long last = -1;
        for (long answered : requests.stream().filter(one -> one.end() != End.FAILED).map(Request::endedMs).sorted(Comparator.naturalOrder()).toList()) {
            if (last >= 0) {
                var line = service.during(spans, last, answered);
                line.withoutMs = Math.max(line.withoutMs, answered - last);
            }
            last = answered;
        }
        return service;
    }

    private Line during(List<Span> spans, long fromMs, long untilMs) {
        return spans.stream().filter(span -> span.overMs() > fromMs).findFirst().filter(span -> span.fromMs() <= untilMs)
                .map(span -> lines.get(span.fault())).orElse(peace);
    }

    /// Of the faults of that kind; empty where there was none.
    Optional<Line> during(FaultPlan.Fault fault) {
        return Optional.ofNullable(lines.get(fault));
    }

    /// Of the times without a fault.
    Line peace() {
        return peace;
    }

    /// A line for each kind of fault, whether its goal is met, and how the first failures came about where there is one.
    @Override
    public String toString() {
        var text = new StringBuilder("requests belong to a fault until " + MARGIN_MS + " ms after it healed; no fault: " + peace);
        told(text, peace);
        lines.forEach((fault, line) -> {
            text.append("\n  ").append(fault.name().toLowerCase(Locale.ROOT).replace('_', ' ')).append(": ").append(line);
            if (fault.leavesService()) {
                goal(text, line.failed() == 0, "none failed after the retry");
                if (!fault.surprises()) {
                    goal(text, line.balancedRetries() == 0 && line.failed() == 0, "none that a balancer sent needed it");
                }
                told(text, line);
            } else {
                text.append("; every node is hit: no goal");
            }
        });
        return text.toString();
    }

    private static void goal(StringBuilder text, boolean met, String what) {
        text.append(met ? "; goal (" : "; GOAL (").append(what).append(met ? ") met" : ") MISSED");
    }

    private static void told(StringBuilder text, Line line) {
        line.failures.stream().limit(TOLD_MAX).forEach(failure -> text.append("\n    failed: ").append(failure));
        line.balancedRetries.stream().limit(TOLD_MAX).forEach(retry -> text.append("\n    at the retry: ").append(retry));
    }
}
