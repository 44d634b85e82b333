package gwarchod.bench;

import gwarchod.core.casefile.Disciplines;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Records templates again and again as other people's cases, many at once. Which case is made of which template follows from its number alone.
final class Copies {
    private static final int AT_ONCE = 256;
    private static final long TOLD_EVERY_MS = 10_000;

    /// A start looks at all that was recorded around the last checkpoint, which is little in use; so nothing of this is recorded today.
    private static final Duration LONG_AGO = Duration.ofDays(30);
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    /// Nothing is decided from what was recorded, so nothing is folded.
    private static final StreamType<String> UNREAD = new StreamType<>() {
        @Override
        public String kind() {
            return "case";
        }

        @Override
        public String empty(StreamId stream) {
            return "";
        }

        @Override
        public String evolve(String state, Fact fact) {
            return state;
        }
    };

    private final Journal journal;
    private final List<Template> templates;
    private final PastClock clock;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicLong commits = new AtomicLong();
    private final AtomicLong events = new AtomicLong();

    Copies(Journal journal, List<Template> templates, PastClock clock) {
        this.journal = journal;
        this.templates = List.copyOf(templates);
        this.clock = clock;
    }

    /// The case of that number.
    static CaseId id(int number) {
        return new CaseId(id(number, "case"));
    }

    private static String id(int number, String before) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((number + " " + before).getBytes(StandardCharsets.UTF_8));
            var text = new StringBuilder();
            for (int i = 0; i < 16; i++) {
                text.append(ALPHABET.charAt(digest[i] & 31));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Writes so many cases (waits), saying every few seconds how far it is.
    NationalArea.Written write(int cases) throws InterruptedException {
        var failed = new AtomicReference<Throwable>();
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < AT_ONCE; i++) {
            writers.add(Thread.ofVirtual().uncaughtExceptionHandler((_, cause) -> failed.compareAndSet(null, cause)).start(() -> {
                for (int number = next.getAndIncrement(); number < cases && failed.get() == null; number = next.getAndIncrement()) {
                    write(number, templates.get(number % templates.size()));
                    made.incrementAndGet();
                }
            }));
        }
        long began = System.nanoTime();
        var teller = Thread.ofVirtual().start(() -> tell(began, cases));
        for (Thread writer : writers) {
            writer.join();
        }
        teller.interrupt();
        if (failed.get() != null) {
            throw new IllegalStateException("writing failed", failed.get());
        }
        return new NationalArea.Written(made.get(), commits.get(), events.get());
    }

    private void tell(long began, int cases) {
        try {
            while (true) {
                Thread.sleep(TOLD_EVERY_MS);
                double s = (System.nanoTime() - began) / 1e9;
                System.out.printf("bench: %,d of %,d cases, %,d events in %.0f s (%,.0f events a second)%n", made.get(), cases, events.get(), s,
                        events.get() / s);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(int number, Template template) {
        var others = new HashMap<String, String>();
        template.own().forEach(own -> others.put(own, id(number, own)));
        others.put(template.id().value(), id(number).value());
        var stream = Disciplines.stream(id(number));
        var name = name(number);
        var known = new Loaded<>(stream, "", 0, StoredCommit.NOTHING_BEFORE, Instant.EPOCH);
        for (int i = 0; i < template.steps().size(); i++) {
            var step = template.steps().get(i);
            clock.put(step.recorded().minus(LONG_AGO));
            var said = Template.events(step, own -> others.getOrDefault(own, own), name);
            var ids = new HashMap<String, String>(Map.copyOf(step.ids()));
            ids.replaceAll((_, own) -> others.getOrDefault(own, own));
            var request = new Request(step.actor(), "copy-" + number + "-" + i, step.command(), "copied", null);
            var acted = journal.act(UNREAD, known, request, _ -> Decision.accept(said, ids));
            if (!(acted.outcome() instanceof Outcome.Done)) {
                throw new IllegalStateException("not recorded: " + acted.outcome());
            }
            known = acted.after();
            commits.incrementAndGet();
            events.addAndGet(said.size());
        }
    }

    /// Plainly fictional, and another one for each number.
    static String name(int number) {
        var text = new StringBuilder();
        for (int rest = number + 32; rest > 0; rest /= 22) {
            text.append("bcdfghjlmnprstwyzkvqxh".charAt(rest % 22)).append("aeiou".charAt(rest % 5));
        }
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
