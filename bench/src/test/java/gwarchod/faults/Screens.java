package gwarchod.faults;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.faults.Findings.Kind;
import gwarchod.faults.ScreenChecker.Held;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// The agendas that several roles have open, and who changes what stands on them.
final class Screens implements Client, AutoCloseable {
    private static final String RAISES = "iom";
    private static final int RAISERS = 2;
    private static final List<Follows> FOLLOW = List.of(new Follows("iom", "daily-management"), new Follows("supervisor", "iom-weekly"),
            new Follows("probation", "iom-weekly"), new Follows("chair", "mappa-level-2"), new Follows("duty", "daily-management"));

    /// Cases of each agenda that are changed.
    private static final int CASES_EACH = 3;

    /// Longer than what was done may be unseen.
    private static final long SEEN_MS = 2_000;
    private static final long AWAIT_MS_MAX = 30_000;
    private static final long LOOK_MS = 100;

    private final Balancer nodes;
    private final Witness witness;
    private final Random random;
    private final List<Screen> screens = new ArrayList<>();
    private final List<Client> raisers = new ArrayList<>();
    private final Map<String, Set<String>> watched = new HashMap<>();
    private final Set<String> cases = new HashSet<>();

    private record Follows(String user, String kind) {}

    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private Screens(Balancer nodes, Witness witness, Random random) {
        this.nodes = nodes;
        this.witness = witness;
        this.random = random;
    }

    /// Signs everybody in, opens the agendas, and finds out which cases are on whose by changing each once.
    static Screens open(Balancer nodes, Witness witness, Random random) throws InterruptedException {
        var screens = new Screens(nodes, witness, random);
        for (Follows follows : FOLLOW) {
            var session = screens.session(follows.user());
            var path = "/meetings?from=" + LocalDate.now(ZoneId.of("Europe/London")) + "&kind=" + follows.kind();
            var meeting = session.get(path, "").orElseThrow().json().at("/items/0/id").asText();
            var screen = new Screen(session, "screen-" + follows.user(), meeting, witness);
            screens.screens.add(screen);
            screen.start();
        }
        screens.tryOut();
        return screens;
    }

    private Session session(String user) throws InterruptedException {
        var session = new Session(nodes, user, new Random(random.nextLong()));
        session.signIn();
        return session;
    }

    private void tryOut() throws InterruptedException {
        var some = new LinkedHashSet<String>();
        for (Screen screen : screens) {
            hold(screen.name() + " shows nothing", screen::lit);
            screen.asked().cases().stream().filter(id -> !some.contains(id)).limit(CASES_EACH).forEach(some::add);
        }
        var first = new Raiser(session(RAISES), "first", List.copyOf(some), witness, random);
        var tried = new HashMap<String, String>();
        for (String on : some) {
            first.raise(on).ifPresent(open -> tried.put(open.id(), on));
        }
        cases.addAll(tried.values());
        Thread.sleep(SEEN_MS);
        for (Screen screen : screens) {
            var theirs = new HashSet<String>();
            screen.asked().items().stream().filter(tried::containsKey).forEach(id -> theirs.add(tried.get(id)));
            if (theirs.isEmpty()) {
                throw new IllegalStateException(screen.name() + " shows none of " + tried);
            }
            watched.put(screen.name(), theirs);
        }
        for (int i = 0; i < RAISERS; i++) {
            raisers.add(new Raiser(session(RAISES), "raiser" + i, List.copyOf(tried.values()), witness, new Random(random.nextLong())));
        }
    }

    private static boolean within(Condition condition) throws InterruptedException {
        long until = System.nanoTime() + AWAIT_MS_MAX * 1_000_000;
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(LOOK_MS);
        }
        return true;
    }

    private static void hold(String otherwise, Condition condition) throws InterruptedException {
        if (!within(condition)) {
            throw new IllegalStateException(otherwise);
        }
    }

    /// Who changes what stands on agendas.
    List<Client> raisers() {
        return List.copyOf(raisers);
    }

    /// Ends streams on which nothing comes.
    @Override
    public void turn() throws InterruptedException {
        Thread.sleep(SEEN_MS);
        screens.forEach(Screen::giveUpSilent);
    }

    /// Once nothing changes any more each screen shows the agenda; then what it was told is checked. How late changes were, the latest first.
    List<ScreenChecker.Late> check(Findings findings) throws InterruptedException {
        for (Screen screen : screens) {
            if (!within(() -> screen.shows(screen.asked()))) {
                findings.add(Kind.NEVER_SHOWN, "what " + screen.name() + " shows in the end isn't the agenda");
            }
        }
        return ScreenChecker.check(witness.history(), held(), watched, findings);
    }

    /// What the case files hold in the end of the actions that put something on agendas.
    private Map<String, Held> held() throws InterruptedException {
        var session = session(RAISES);
        var held = new HashMap<String, Held>();
        for (String on : cases) {
            for (JsonNode action : session.get("/cases/" + on, "").orElseThrow().json().at("/actions/actions")) {
                var mark = action.path("what").asText();
                if (mark.startsWith(Raiser.MARK)) {
                    held.put(action.path("id").asText(), new Held(mark, action.path("status").asText().equals("done")));
                }
            }
        }
        return held;
    }

    @Override
    public void close() {
        screens.forEach(Screen::close);
    }
}
