package gwarchod.matrix;

import gwarchod.matrix.Marks.Mark;
import gwarchod.matrix.People.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/// Reads every answer, and keeps what was seen by whom and what shouldn't have been.
final class Ledger {
    private static final int LEAKS_TOLD_MAX = 60;
    private static final int LEAKS_OF_ONE_MAX = 3;
    private static final int AROUND = 200;
    private static final int DAYS_NO_CHANCE = 2;

    private final Marks marks;
    private final Oracle oracle;
    private final Map<String, Set<Mark>> seen = new ConcurrentHashMap<>();
    private final Map<String, Leak> leaks = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> hiddenDays = new ConcurrentHashMap<>();
    private final Map<String, Set<Integer>> statuses = new ConcurrentHashMap<>();
    private final Set<String> surfaces = ConcurrentHashMap.newKeySet();
    private final Collection<String> failures = new ConcurrentLinkedQueue<>();
    private final LongAdder answers = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    /// @param days the hidden days of its field that were shown to anybody; none for words
    private record Leak(String what, @Nullable Set<String> days) {
        /// A term counted from one day may end on another by chance: once, not on two days of the same field.
        boolean counts() {
            return days == null || days.size() >= DAYS_NO_CHANCE;
        }
    }

    Ledger(Marks marks, Oracle oracle) {
        this.marks = marks;
        this.oracle = oracle;
    }

    /// @param reader null: nobody is signed in
    /// @param surface by which way: the pattern of a route, `log`, `metrics`
    void read(@Nullable Reader reader, String surface, String asked, Wire.Got got) {
        statuses.computeIfAbsent(surface, _ -> ConcurrentHashMap.newKeySet()).add(got.status());
        if (got.status() >= 500) {
            failures.add(asked + " by " + reader + ": " + got.status() + " " + got.text());
        }
        read(reader, surface, asked + " (head)", got.head().getBytes(StandardCharsets.ISO_8859_1));
        read(reader, surface, asked, got.body());
        if (got.body().length > 0 && got.header("Content-Type").startsWith("application/pdf")) {
            read(reader, surface, asked + " (what it says)", said(got.body()));
        }
    }

    /// What stands in a PDF is packed, so that nothing would be found in its bytes.
    private static byte[] said(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("no PDF", unreadable);
        }
    }

    void read(@Nullable Reader reader, String surface, String asked, byte[] said) {
        answers.increment();
        bytes.add(said.length);
        surfaces.add(surface);
        for (Mark mark : marks.in(said)) {
            if (oracle.may(reader, marks.need(mark))) {
                seen.computeIfAbsent(String.valueOf(reader), _ -> ConcurrentHashMap.newKeySet()).add(mark);
            } else {
                var days = marks.isDay(mark) ? hiddenDays.computeIfAbsent(mark.field(), _ -> ConcurrentHashMap.newKeySet()) : null;
                if (days != null) {
                    days.add(mark.text());
                }
                leak(reader, surface, mark.field() + " for " + marks.need(mark) + " as " + mark.text() + " in " + asked + around(said, mark), days);
            }
        }
    }

    /// What stands beside a leak says what made it.
    private static String around(byte[] said, Mark mark) {
        var text = new String(said, StandardCharsets.UTF_8);
        int at = text.indexOf(mark.text());
        return at < 0 ? "" : ": …" + text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND)) + "…";
    }

    void leak(@Nullable Reader reader, String surface, String what) {
        leak(reader, surface, what, null);
    }

    /// One of a kind is enough to tell.
    private void leak(@Nullable Reader reader, String surface, String what, @Nullable Set<String> days) {
        leaks.putIfAbsent(what.split(" for ")[0] + " " + surface + " gives " + (reader == null ? "nobody" : reader.roles()),
                new Leak(what + " by " + reader, days));
    }

    Set<Mark> seenBy(Reader reader) {
        return seen.getOrDefault(String.valueOf(reader), Set.of());
    }

    Set<Mark> seen() {
        var all = ConcurrentHashMap.<Mark>newKeySet();
        seen.values().forEach(all::addAll);
        return all;
    }

    /// Some of each field's, so that a hundred of one don't hide another's.
    List<String> leaks() {
        var of = new TreeMap<String, List<String>>();
        new TreeMap<>(leaks).forEach((kind, leak) -> {
            if (leak.counts()) {
                of.computeIfAbsent(kind.split(" ")[0], _ -> new ArrayList<>()).add(kind + ": " + leak.what());
            }
        });
        return of.values().stream().flatMap(said -> said.stream().limit(LEAKS_OF_ONE_MAX)).limit(LEAKS_TOLD_MAX).toList();
    }

    int leaked() {
        return (int) leaks.values().stream().filter(Leak::counts).count();
    }

    Collection<String> failures() {
        return failures;
    }

    /// The statuses with which a route answered.
    Set<Integer> statuses(String surface) {
        return statuses.getOrDefault(surface, Set.of());
    }

    Set<String> surfaces() {
        return surfaces;
    }

    long answers() {
        return answers.sum();
    }

    long bytes() {
        return bytes.sum();
    }
}
