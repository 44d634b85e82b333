package gwarchod.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Writes down what all clients were told, by one clock, and how long nobody was told anything.
final class Witness {
    private final long beganNs = System.nanoTime();
    private final List<Told> history = Collections.synchronizedList(new ArrayList<>());
    private final List<String> surprises = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> marks = new ConcurrentHashMap<>();
    private final Answering commands = new Answering();
    private final Answering reads = new Answering();
    private final List<Service.Request> requests = Collections.synchronizedList(new ArrayList<>());

    /// The longest time between one answer and the next.
    private static final class Answering {
        private long last = -1;
        private long longest;
        private long since;

        synchronized void served(long now) {
            if (last >= 0 && now - last > longest) {
                longest = now - last;
                since = last;
            }
            last = now;
        }

        @Override
        public synchronized String toString() {
            return longest + " ms (from " + since + " ms)";
        }
    }

    long nowMs() {
        return (System.nanoTime() - beganNs) / 1_000_000;
    }

    void tell(Told told) {
        history.add(told);
        switch (told) {
            case Told.Sent sent when sent.fate() == Told.Fate.ACKNOWLEDGED -> commands.served(told.endedMs());
            case Told.Raised raised when raised.fate() == Told.Fate.ACKNOWLEDGED -> commands.served(told.endedMs());
            case Told.Cleared cleared when cleared.fate() == Told.Fate.ACKNOWLEDGED -> commands.served(told.endedMs());
            case Told.Sent _, Told.Raised _, Told.Cleared _, Told.Shown _ -> { }
            case Told.Seen _ -> reads.served(told.endedMs());
        }
    }

    /// A mark, held once however often it is read.
    String mark(String text) {
        return marks.computeIfAbsent(text, same -> same);
    }

    /// What no client should have been told.
    void surprise(String sentence) {
        surprises.add(nowMs() + " ms: " + sentence);
    }

    /// How a request went.
    void requested(Service.Request request) {
        requests.add(request);
    }

    List<Service.Request> requests() {
        return List.copyOf(requests);
    }

    List<Told> history() {
        return List.copyOf(history);
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    @Override
    public String toString() {
        var told = history();
        long sent = count(told, Told.Sent.class);
        var fates = new StringBuilder();
        for (Told.Fate fate : Told.Fate.values()) {
            long count = told.stream().filter(one -> one instanceof Told.Sent command && command.fate() == fate).count();
            fates.append(", ").append(fate.name().toLowerCase(Locale.ROOT)).append(' ').append(count);
        }
        return "commands " + sent + fates + "; reads " + count(told, Told.Seen.class) + "; items raised " + count(told, Told.Raised.class)
                + ", cleared " + count(told, Told.Cleared.class) + "; changes on screens " + count(told, Told.Shown.class)
                + "\nlongest without an acknowledged command " + commands + ", without an answered read " + reads;
    }

    private static long count(List<Told> told, Class<? extends Told> type) {
        return told.stream().filter(type::isInstance).count();
    }
}
