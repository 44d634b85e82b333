package gwarchod.core.sim;

import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.StreamId;
import gwarchod.core.sim.World.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One schedule: some nodes on one store, some people at work, and whatever goes wrong meanwhile, all by one seed; then everything heals, and
/// what must hold is looked at.
final class Simulation {
    /// How long everything has to come to rest: the slowest repair is the sweep.
    private static final long REST_MS = 80_000;

    /// When most schedules have come to rest: what was under way arrived within nine seconds, and was given up within ten.
    private static final long SOON_MS = 15_000;

    /// Schedules that rest as long as they may, though they came to rest before: what turns on and on must change nothing any more.
    private static final int LONG_PERCENT = 10;

    /// How long people need at the most to learn what became of what they did, when nothing hinders them any more.
    private static final long PATIENCE_MS = 60_000;

    /// How long a look at everything may take.
    private static final long LOOK_MS = 400;

    /// How far somebody sets a clock wrong.
    private static final long CLOCK_OFF_MS_MAX = 3_600_000;

    private static final int MISHAPS_MAX = 5;

    private final World world;

    /// All at work on one case, and as much goes wrong as may: to find what was planted soon.
    private final boolean crowded;
    private final SimStore store;
    private final List<SimNode> nodes = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final Watcher watcher;
    private final Switchboard switchboard;
    private final List<CaseId> cases;

    private Simulation(World world, Planted planted) {
        this.world = world;
        this.crowded = planted != Planted.NONE;
        store = new SimStore(world, planted);
        switchboard = new Switchboard(world);
        watcher = new Watcher(world, nodes, planted == Planted.LAST_EVENT_ID_IGNORED);
        int count = 2 + world.below(2);
        for (int i = 1; i <= count; i++) {
            var node = new SimNode("node" + i, world, store, planted, switchboard);
            nodes.add(node);
            switchboard.add(node);
        }
        boolean one = crowded && planted != Planted.LAST_EVENT_ID_IGNORED;
        cases = IntStream.rangeClosed(1, one ? 1 : 1 + world.below(3)).mapToObj(i -> new CaseId("case-" + i)).toList();
        var bells = IntStream.rangeClosed(1, 1 + world.below(2)).mapToObj(i -> new StreamId("bell", "bell-" + i)).toList();
        for (int i = 1 + world.below(4); i > 0; i--) {
            clients.add(new Client("client" + i, world, nodes, new Client.Area(store, cases, bells)));
        }
    }

    /// Runs the schedule of a seed. Throws [Violation] with the seed and what happened.
    ///
    /// @param fibres of this thread; they may run many schedules, one after the other
    static void run(long seed, Planted planted, Fibres fibres) {
        try {
            new Simulation(new World(seed, false, fibres), planted).run();
        } catch (Violation first) {
            throw told(seed, planted, first);
        }
    }

    /// The same again, this time told.
    private static Violation told(long seed, Planted planted, Violation first) {
        var world = new World(seed, true, new Fibres());
        var again = "nothing: this schedule isn't the same twice";
        try {
            new Simulation(world, planted).run();
        } catch (Violation violation) {
            again = violation.getMessage();
        }
        var story = String.join("\n", world.told());
        if (Long.getLong("gwarchod.sim.seed") != null) {
            System.out.println(story);
        }
        var told = new Violation(first.getMessage() + "\nseed " + seed + ", again with -Dgwarchod.sim.seed=" + seed + "\n" + story
                + (again.equals(first.getMessage()) ? "" : "\nThe second time: " + again));
        told.initCause(first);
        return told;
    }

    private void run() {
        nodes.forEach(SimNode::start);
        watcher.watch();
        long end = world.between(2_000, 20_000);
        int deeds = 3 + world.below(8);
        clients.forEach(client -> world.start(() -> client.work(deeds, end / deeds)));
        for (int i = crowded ? MISHAPS_MAX : world.below(MISHAPS_MAX); i > 0; i--) {
            world.after(world.between(0, end), this::mishap);
        }
        world.runUntil(end);
        heal();
        comeToRest(end);
        nodes.forEach(SimNode::end);
        world.runUntil(world.now());
    }

    private void comeToRest(long healed) {
        world.runUntil(healed + SOON_MS);
        if (!world.percent(LONG_PERCENT) && isAtRest()) {
            return;
        }
        world.runUntil(healed + REST_MS);
        for (long patience = 0; patience < PATIENCE_MS && !clients.stream().allMatch(Client::done); patience += 1_000) {
            world.runUntil(world.now() + 1_000);
        }
        wrong().ifPresent(violation -> {
            throw violation;
        });
    }

    private boolean isAtRest() {
        return wrong().isEmpty();
    }

    /// What doesn't hold. Looked at in a fibre: a node may have to read what it doesn't keep in memory.
    private Optional<Violation> wrong() {
        var looked = new ArrayList<Optional<Violation>>();
        world.start(() -> {
            try {
                check();
                looked.add(Optional.empty());
            } catch (Violation violation) {
                looked.add(Optional.of(violation));
            }
        });
        world.runUntil(world.now() + LOOK_MS);
        World.holds(!looked.isEmpty(), () -> "a node doesn't come to an end of reading what it shows");
        return looked.getFirst();
    }

    private void check() {
        clients.forEach(Client::check);
        var checker = new Checker(store, cases);
        checker.check(nodes);
        watcher.check(checker.agenda(nodes));
    }

    private void heal() {
        world.tell(() -> "everything heals");
        world.calm();
        store.recover();
        nodes.forEach(node -> {
            store.join(node.name);
            switchboard.join(node.name);
            node.goOn();
            node.recover();
        });
    }

    private void mishap() {
        var node = world.oneOf(nodes);
        long length = world.between(1, world.percent(30) ? 12_000 : 1_500);
        switch (world.below(7)) {
            case 0 -> node.crash(length);
            case 1 -> {
                node.stop();
                world.after(length, node::goOn);
            }
            case 2 -> {
                world.tell(() -> node.name + " is cut off from the store");
                store.cutOff(node.name);
                world.after(length, () -> store.join(node.name));
            }
            case 3 -> {
                world.tell(() -> node.name + " is cut off from the others");
                switchboard.cutOff(node.name);
                world.after(length, () -> switchboard.join(node.name));
            }
            case 4 -> store.crash(length);
            case 5 -> node.setClock(world.between(-CLOCK_OFF_MS_MAX, CLOCK_OFF_MS_MAX));
            default -> nodes.forEach(each -> each.crash(length));
        }
    }
}
