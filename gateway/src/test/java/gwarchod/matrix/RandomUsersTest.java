package gwarchod.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.desk.Route;
import gwarchod.core.sharing.Agreements;
import gwarchod.matrix.People.Reader;
import gwarchod.matrix.Ways.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A hundred people of any roles ask a thousand things each: any route, right and wrong ids, right and wrong bodies. Nobody gets what the
/// agreement doesn't grant them, nothing is done that it doesn't permit, and nothing makes the server fail.
///
/// A thousand each take minutes, with `GWARCHOD_LONG=true`; else they ask a fifth of that.
class RandomUsersTest {
    private static final int USERS = 100;
    private static final int REQUESTS = Integer.getInteger("gwarchod.random.requests", "true".equals(System.getenv("GWARCHOD_LONG")) ? 1_000 : 200);
    private static final int AT_ONCE = 12;
    private static final long SEED = Long.getLong("gwarchod.random.seed", 20_260_922L);
    private static final byte[] NOTHING = {};
    private static final Pattern MARK = Pattern.compile("Zq[a-p]{8}");
    private static final Pattern DAY = Pattern.compile("(?:19|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final List<String> WRONG = List.of("{}", "{", "[]", "null", "{\"q\":\"Zq\"}", "{\"x\":1}", "\"", "{\"reason\":\"\\u0000\"}");

    /// What changes who sees what is sent with wrong bodies alone: the oracle wouldn't know.
    private static final Pattern CHANGES_WHO_SEES = Pattern.compile(
            "partners|team|exclusions|lead|agreement|accounts|agencies|referrals|glass|reasons|releases|sign|sessions|roles|undertaking|"
                    + "programmes|erasures|restrictions");

    private final World world = World.shared();
    private final Ways ways = new Ways(world);
    private final Ledger ledger = new Ledger(world.marks, world.oracle);
    private final Map<String, List<String>> addresses = new ConcurrentHashMap<>();
    private final Set<String> undue = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();

    @Test
    void nobody_gets_or_does_anything_but_what_the_agreement_allows() throws Exception {
        var random = new Random(SEED);
        var users = new ArrayList<Reader>(world.people.readers());
        while (users.size() < USERS) {
            users.add(users.get(random.nextInt(world.people.readers().size())));
        }
        var asked = ways.ways().stream().filter(way -> !way.isStream() && !way.path().contains("sign") && !way.path().contains("sessions/current")
                && !way.pattern().equals("POST /api/v1/sessions")).toList();
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < users.size(); i++) {
                var user = users.get(i);
                long seed = SEED + i;
                all.add(threads.submit(() -> ask(user, asked, new Random(seed))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("random users: %d × %d requests in %.1f s, %.0f a second; %d commands accepted; %d bytes read; leaks %d, seed %d%n",
                users.size(), REQUESTS, seconds, users.size() * REQUESTS / seconds, accepted.get(), ledger.bytes(), ledger.leaked(), SEED);
        assertEquals(List.of(), List.copyOf(ledger.failures()).stream().limit(5).toList());
        assertEquals(List.of(), ledger.leaks());
        assertEquals(Set.of(), undue);
        assertTrue(accepted.get() > 0, "no command was accepted at all");
    }

    private Void ask(Reader user, List<Way> asked, Random random) throws IOException {
        try (var wire = new Wire(world.server.port())) {
            for (int i = 0; i < REQUESTS; i++) {
                ask(user, asked.get(random.nextInt(asked.size())), random, wire);
            }
        }
        return null;
    }

    private void ask(Reader user, Way way, Random random, Wire wire) throws IOException {
        var all = addresses.computeIfAbsent(way.pattern(), _ -> ways.addresses(way));
        var address = all.get(random.nextInt(all.size()));
        var headers = new LinkedHashMap<String, String>();
        headers.put("Authorization", "Bearer " + user.token());
        headers.put("Cookie", "gwarchod=" + user.token() + (random.nextBoolean() ? "; lang=cy" : ""));
        if (random.nextInt(4) == 0) {
            headers.put("If-Match", "\"" + random.nextInt() + "\"");
        }
        if (way.method().equals("HEAD")) {
            ledger.read(user, way.pattern(), "HEAD " + address, wire.send("HEAD", address, headers, NOTHING));
            return;
        }
        if (way.method().equals("GET")) {
            var queries = ways.queries(way);
            var got = wire.get(address + queries.get(random.nextInt(queries.size())), headers);
            ledger.read(user, way.pattern(), "GET " + address, got);
            return;
        }
        headers.put("Content-Type", way.isApi() ? "application/json" : "application/x-www-form-urlencoded");
        var body = body(way, random);
        var got = wire.send(way.method(), address, headers, body.getBytes(StandardCharsets.UTF_8));
        ledger.read(user, way.pattern(), "seed " + SEED + ": " + way.method() + " " + address + " " + body, got);
        if (got.status() == 201 && ways.routes().get(way.pattern()) instanceof Route.OnCase(_, var command)) {
            accepted.incrementAndGet();
            due(user, command, address);
        }
    }

    private String body(Way way, Random random) {
        if (way.isApi() && !CHANGES_WHO_SEES.matcher(way.path()).find() && random.nextInt(3) > 0
                && ways.routes().get(way.pattern()) instanceof Route.OnCase(_, var command) && world.author.accepted().get(command) != null) {
            ObjectNode right = world.author.accepted().get(command).deepCopy();
            for (String step : way.path().split("/")) {
                if (step.startsWith(":")) {
                    right.remove(step.substring(1));
                }
            }
            return DAY.matcher(MARK.matcher(right.toString()).replaceAll("Plain")).replaceAll("2001-02-03");
        }
        return way.isApi() ? WRONG.get(random.nextInt(WRONG.size())) : "_csrf=x&what=" + random.nextInt();
    }

    /// Whether the agreement permits what was accepted.
    private void due(Reader user, String command, String address) {
        var holding = world.folders.stream()
                .filter(folder -> address.contains(folder.caseId().value()))
                .map(folder -> folder.excluded() ? Set.of("excluded") : world.holding(user, folder))
                .findFirst().orElse(Set.of());
        boolean permitted = !holding.contains("excluded") && Agreements.byDefault().terms().permits().stream()
                .anyMatch(permit -> user.roles().contains(permit.role()) && permit.commands().contains(command)
                        && permit.when().stream().allMatch(one -> holding.contains(one.name().toLowerCase(Locale.ROOT))));
        if (!permitted) {
            undue.add(user + " did " + command + " at " + address);
        }
    }
}
