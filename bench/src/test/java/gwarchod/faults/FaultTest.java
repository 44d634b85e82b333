package gwarchod.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gwarchod.core.verify.Verify;
import gwarchod.faults.FaultPlan.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes for half a minute; three for five with `GWARCHOD_LONG=true`, or as many seconds as `-Dgwarchod.faults.seconds` says. The faults
/// come as `-Dgwarchod.faults.seed` says, the long one's by a seed of the day where nothing says; `-Dgwarchod.faults.kinds=KILL_ONE,PAUSE` are the only
/// kinds the long one makes.
class FaultTest {
    /// How old what others did may be, by the design.
    private static final long STALE_MS = 1_000;

    private static final boolean LONG = "true".equals(System.getenv("GWARCHOD_LONG"));
    private static final long SECONDS = Long.getLong("gwarchod.faults.seconds", 300);
    private static final List<String> ROLES = List.of(System.getProperty("gwarchod.faults.roles", "both,both,both").split(","));
    private static final long SEED = Long.getLong("gwarchod.faults.seed", LONG ? System.currentTimeMillis() / 86_400_000 : 20_780);
    private static final List<Fault> KINDS = Arrays.stream(System.getProperty("gwarchod.faults.kinds", "").split(","))
            .filter(kind -> !kind.isBlank()).map(Fault::valueOf).collect(Collectors.collectingAndThen(Collectors.toList(),
                    some -> some.isEmpty() ? List.of(Fault.values()) : some));
    private static final List<Fault> SHORT = List.of(Fault.KILL_ONE, Fault.PAUSE, Fault.CUT_AND_RESET);

    /// Of so many commits the lying store drops one.
    private static final int LIES_EVERY = 25;

    @TempDir
    Path data;

    @Test
    void nothing_is_lost_doubled_or_shown_too_late_whatever_happens_to_the_nodes_and_their_store() throws IOException, InterruptedException {
        try (var cluster = Cluster.start(data, LONG ? ROLES : List.of("both", "both"), LONG, CuttingProxy.Lie.NONE)) {
            var witness = new Witness();
            var findings = stormed(cluster, witness, LONG ? List.of() : SHORT);
            assertTrue(findings.none(), findings.toString());
            assertEquals(List.of(), witness.surprises());
            cluster.end();
            Files.createDirectories(data.resolve("keys"));
            Files.copy(cluster.signing(), data.resolve("keys/checkpoint.public"));
            secondPlaces();
            assertEquals(0, Verify.run(data, System.out));
        }
    }

    /// Each node copies its checkpoints to a second place of its own: together they are what one node alone would have written.
    private void secondPlaces() throws IOException {
        var copies = new TreeSet<String>();
        try (var paths = Files.walk(data)) {
            for (var copy : paths.filter(path -> path.endsWith("witness/checkpoints.jsonl")).toList()) {
                copies.addAll(Files.readAllLines(copy));
            }
        }
        Files.createDirectories(data.resolve("witness"));
        Files.write(data.resolve("witness/checkpoints.jsonl"), copies);
    }

    /// What the test above is worth: only where `-Dgwarchod.faults.plant=true` asks for it.
    @Test
    @EnabledIfSystemProperty(named = "gwarchod.faults.plant", matches = "true")
    void a_store_that_acknowledges_what_it_never_stores_is_found_out() throws InterruptedException {
        try (var cluster = Cluster.start(data, List.of("both", "both"), false, new LyingStore(LIES_EVERY))) {
            var findings = stormed(cluster, new Witness(), List.of(Fault.KILL_ONE));
            assertTrue(findings.count(Findings.Kind.LOST) > 0, findings.toString());
        }
    }

    /// Only where it is asked for, too, and where the bus can be cut: while it is whole, hints are so quick that nobody who hops misses anything.
    @Test
    @EnabledIfSystemProperty(named = "gwarchod.faults.plant", matches = "true")
    void sessions_that_hop_without_a_node_noticing_are_found_out() throws InterruptedException {
        Session.forgetting(true);
        try (var cluster = Cluster.start(data, List.of("both", "both"), true, CuttingProxy.Lie.NONE)) {
            assumeTrue(cluster.hosts().cuts());
            var findings = stormed(cluster, new Witness(), List.of(Fault.BUS_CUT, Fault.BUS_CUT));
            assertTrue(findings.count(Findings.Kind.OWN_MISSING) + findings.count(Findings.Kind.BACKWARDS) > 0, findings.toString());
        } finally {
            Session.forgetting(false);
        }
    }

    /// What the checker finds after those faults, or after as long as was asked where none are named, and kill -9 of everything.
    private static Findings stormed(Cluster cluster, Witness witness, List<Fault> faults) throws InterruptedException {
        var random = new Random(SEED);
        try (var balancer = Balancer.over(cluster.addresses())) {
            return stormed(cluster, balancer, witness, random, faults);
        }
    }

    private static Findings stormed(Cluster cluster, Balancer nodes, Witness witness, Random random, List<Fault> faults) throws InterruptedException {
        var area = Area.of(nodes, witness, random);
        var plan = new FaultPlan(cluster, witness, random);
        try (var screens = Screens.open(nodes, witness, random)) {
            storm(Stream.concat(area.clients().stream(), screens.raisers().stream()).toList(), screens, plan, faults, witness);
            cluster.killAllAndStart();
            var findings = Checker.check(witness.history(), files(nodes, area), STALE_MS);
            var late = screens.check(findings);
            System.out.println("seed " + SEED + ", " + cluster + "\n" + findings + "\n" + witness
                    + "\n" + Service.of(witness.requests(), plan.spans()) + "\nlongest stale agenda "
                    + late.stream().findFirst().map(ScreenChecker.Late::toString).orElse("none")
                    + "\n  " + String.join("\n  ", plan.done(late)));
            return findings;
        }
    }

    private static void storm(List<Client> clients, Screens screens, FaultPlan plan, List<Fault> faults, Witness witness) throws InterruptedException {
        var over = new AtomicBoolean();
        var threads = new ArrayList<Thread>();
        threads.add(Thread.startVirtualThread(() -> turns(screens, over, witness)));
        for (Client client : clients) {
            threads.add(Thread.startVirtualThread(() -> turns(client, over, witness)));
        }
        if (faults.isEmpty()) {
            plan.runFor(witness.nowMs() + SECONDS * 1_000, KINDS);
        } else {
            plan.run(faults);
        }
        over.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void turns(Client client, AtomicBoolean over, Witness witness) {
        try {
            while (!over.get()) {
                client.turn();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            witness.surprise("a client broke: " + broken);
        }
    }

    /// What a node that has just started reads from the store.
    private static Map<String, List<String>> files(Balancer nodes, Area area) throws InterruptedException {
        var session = new Session(nodes, "iom", new Random(0));
        session.signIn();
        var looker = new Looker(session, "end", new Witness());
        var files = new HashMap<String, List<String>>();
        for (String on : Reader.all(area.cases())) {
            files.put(on, looker.marks(on));
        }
        return files;
    }
}
