package gwarchod.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.sharing.Level;
import gwarchod.matrix.People.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Nobody gets a byte of what isn't theirs, and everybody gets what is.
///
/// As every role, in one of the two agencies, every third in Welsh too, as far as it was shown anything; all in both with `GWARCHOD_LONG=true`,
/// which takes three times as long.
class MatrixTest {
    /// Ends the session that walks; [RevocationTest] walks it.
    private static final Set<String> END = Set.of("DELETE /api/v1/sessions/current", "POST /sign-out");

    /// Shown to whoever holds a secret, and to no session: `CalendarFeedTest` is shown it.
    private static final Set<String> BY_SECRET = Set.of("GET /calendar/:secret");

    static final boolean LONG = "true".equals(System.getenv("GWARCHOD_LONG"));

    /// As every n-th reader alone, for a quick look while something is being written.
    private static final int EVERY = Integer.getInteger("gwarchod.matrix.every", 1);

    /// As these alone, by name, for the same.
    private static final List<String> AS = Stream.of(System.getProperty("gwarchod.matrix.as", "").split(",")).filter(name -> !name.isEmpty()).toList();

    private static final int WELSH_ONE_OF = 3;
    private static final int AT_ONCE = 24;        // each answer waits for its record to be on disk: many at once share that
    private static final int TOLD_MAX = 20;
    private static final long DELTAS_MS = 2_000;

    private static World world;
    private static Logs logs;
    private static Ledger ledger;
    private static Ways ways;

    @BeforeAll
    static void start() throws Exception {
        logs = new Logs();
        world = World.shared();
        ways = new Ways(world);
        ledger = new Ledger(world.marks, world.oracle);
        walk();
    }

    @AfterAll
    static void stop() {
        logs.close();
    }

    @Test
    void every_field_of_every_command_holds_a_marked_value() {
        var commands = new TreeSet<>(world.server.node().commands());
        commands.addAll(world.author.deeds());
        assertEquals(List.of(), world.author.forgotten(commands));
    }

    private static List<Reader> readers() {
        var all = world.people.readers();       // each role in one agency, then in the other
        if (!AS.isEmpty()) {
            return all.stream().filter(reader -> AS.contains(reader.user().value())).toList();
        }
        return IntStream.range(0, all.size())
                .filter(i -> (LONG || (i / 2 + i) % 2 == 0) && i % EVERY == 0)
                .mapToObj(all::get).toList();
    }

    /// As everybody, several at once.
    private static void walk() throws Exception {
        var readers = new ArrayList<Optional<Reader>>(List.of(Optional.empty()));
        readers().forEach(reader -> readers.add(Optional.of(reader)));
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var walks = new ArrayList<Future<?>>();
            readers.forEach(reader -> walks.add(threads.submit(() -> walk(reader.orElse(null)))));
            for (Future<?> walk : walks) {
                walk.get();
            }
        }
        follow();
        logs.read(ledger);
    }

    /// Every stream as everybody: the image, then what changes while they look.
    private static void follow() throws Exception {
        try (var streams = new StreamWalk(StreamWalk.Place.all(ways), ledger, world.server.port(), readers())) {
            for (Folder folder : world.folders) {
                var page = new Author.Page(folder, world.of.get(folder), null, null);
                List.of("order.record-breach", "action.give", "plan.review", "level.set").forEach(command -> world.author.write(command, page));
            }
            world.settle();
            Thread.sleep(DELTAS_MS);
            streams.read();
        }
    }

    private static Void walk(@Nullable Reader reader) throws Exception {
        try (var wire = new Wire(world.server.port())) {
            new RestWalk(world, ways, ledger, reader, wire).walk();
            var english = new PageWalk(ways, ledger, reader, wire, "en");
            english.walk();
            if (LONG || reader == null || readers().indexOf(reader) % WELSH_ONE_OF == 0) {
                new PageWalk(ways, ledger, reader, wire, "cy").read(english.shown());
            }
        }
        return null;
    }

    @Test
    void nobody_gets_a_byte_of_what_is_not_theirs() {
        System.out.println(size());
        assertEquals(List.of(), List.copyOf(ledger.failures()).stream().limit(10).toList());
        assertEquals(List.of(), ledger.leaks(), () -> ledger.leaked() + " leaks");
    }

    private static String size() {
        long fields = world.marks.planted().stream().map(Marks.Mark::field).distinct().count();
        return "matrix: %d roles × %d fields × %d surfaces; %d readers, %d cases, %d marked values; %d answers and %d bytes read; leaks %d".formatted(
                world.table.roles().size(), fields, ledger.surfaces().size(), readers().size(), world.folders.size(),
                world.marks.planted().size(), ledger.answers(), ledger.bytes(), ledger.leaked());
    }

    @Test
    void every_route_was_walked_and_every_page_and_call_was_answered_to_somebody() {
        var wrong = new ArrayList<String>();
        for (Ways.Way way : ways.ways()) {
            var statuses = ledger.statuses(way.pattern());
            if (statuses.isEmpty() && !END.contains(way.pattern())) {
                wrong.add("nobody walked " + way.pattern());
            } else if (way.method().equals("GET") && !BY_SECRET.contains(way.pattern()) && Collections.disjoint(statuses, Set.of(200, 303))) {
                wrong.add("nobody was shown " + way.pattern() + ", only " + statuses);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void who_is_granted_a_section_in_full_reads_it() {
        var wrong = new TreeSet<String>();
        var most = world.marks.planted().stream()     // what a section holds for whoever gets it in full alone, where it holds any such
                .flatMap(mark -> world.marks.need(mark) instanceof Need.InSection in ? Stream.of(in) : Stream.empty())
                .collect(Collectors.toMap(Need.InSection::section, Need.InSection::level, BinaryOperator.maxBy(Comparator.naturalOrder()), TreeMap::new));
        for (Reader reader : readers()) {
            var seen = ledger.seenBy(reader);
            for (Folder folder : world.folders.stream().filter(one -> !one.key().equals(Folder.ASIDE)).toList()) {
                for (String section : most.keySet()) {
                    boolean full = world.oracle.level(reader, folder, section, reader.agency()) == Level.FULL;
                    if (full && seen.stream().noneMatch(mark -> world.marks.need(mark) instanceof Need.InSection in
                            && in.on().equals(folder) && in.section().equals(section) && in.level() == most.get(section))) {
                        wrong.add(reader.roles() + " reads nothing of " + section + " of the case " + folder);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong.stream().limit(TOLD_MAX).toList(), () -> wrong.size() + " sections are read by nobody who may");
    }
}
