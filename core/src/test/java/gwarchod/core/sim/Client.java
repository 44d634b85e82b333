package gwarchod.core.sim;

import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.StreamId;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Somebody at work: gives commands and looks at cases, at one node as long as it answers, and asks again under the same key when it doesn't.
final class Client {
    private static final long PATIENCE_MS = 3_000;
    private static final int TRIES_MAX = 15;

    /// How old what somebody is shown may be.
    private static final long PROMISED_MS = 1_000;

    final String name;
    private final World world;
    private final List<SimNode> nodes;
    private final Area area;
    private final Map<String, CommitRef> acknowledged = new HashMap<>();
    private final List<String> noted = new ArrayList<>();
    private final Map<StreamId, CommitRef> seen = new TreeMap<>();
    private SimNode node;
    private boolean done;

    /// What there is to work on, and who looks on.
    record Area(SimStore store, List<CaseId> cases, List<StreamId> bells) {}

    /// A request in whatever form it takes.
    private interface Command {
        Outcome carryOut(Process process);
    }

    Client(String name, World world, List<SimNode> nodes, Area area) {
        this.name = name;
        this.world = world;
        this.nodes = nodes;
        this.area = area;
        this.node = world.oneOf(nodes);
    }

    boolean done() {
        return done;
    }

    void work(int deeds, long pauseMsMax) {
        for (int i = 1; i <= deeds; i++) {
            world.pause(world.between(0, pauseMsMax));
            var key = name + "-" + i;
            switch (world.below(10)) {
                case 0, 1, 2 -> note(key);
                case 3 -> claim(key);
                case 4, 5 -> ring(key);
                case 6 -> another();
                default -> look();
            }
        }
        done = true;
    }

    private void note(String key) {
        var on = world.oneOf(area.cases());
        var request = Process.request(key, "sim.note", key);
        Command command = process -> process.onCase(on, request, _ -> Decision.accept(new Notes.Noted(key)));
        if (world.percent(30)) {
            give(world.oneOf(nodes), command);      // pressed twice
        }
        command(key, request, command).ifPresent(_ -> noted.add(key));
    }

    private void claim(String key) {
        var on = world.oneOf(area.cases());
        var request = Process.request(key, "sim.claim", "");
        command(key, request, process -> process.onCase(on, request, state -> state.claimedBy() == null
                ? Decision.accept(new Notes.Claimed(key))
                : Decision.refuse("claimed")));
    }

    private void ring(String key) {
        var bell = world.oneOf(area.bells());
        var on = world.oneOf(area.cases());
        command(key, Process.request(key, "sim.ring", on.value()), process -> process.ring(bell, key, on));
    }

    /// Another body under a key that was used: it must not take effect.
    private void another() {
        if (noted.isEmpty()) {
            return;
        }
        var on = world.oneOf(area.cases());
        var request = Process.request(world.oneOf(noted), "sim.note", "another");
        var outcome = ask(node, process -> process.onCase(on, request, _ -> Decision.accept(new Notes.Noted("another"))));
        World.holds(!(outcome instanceof Outcome.Done), () -> name + ": another body under the used key " + request.key() + " was " + outcome);
    }

    /// Until it is known what became of it, or patience ends.
    private Optional<CommitRef> command(String key, Request request, Command command) {
        for (int i = 0; i < TRIES_MAX; i++) {
            var outcome = ask(node, command::carryOut);
            world.tell(() -> name + ": " + request.command() + " " + key + " at " + node.name + ": " + outcome);
            switch (outcome) {
                case Outcome.Done(var ref, _, _) -> {
                    acknowledged(key, request, ref);
                    return Optional.of(ref);
                }
                case Outcome.Refused(var why) when !why.code().equals("busy") -> {
                    return Optional.empty();
                }
                case null, default -> {
                    world.pause(world.between(5, 1_000));
                    node = world.percent(60) ? world.oneOf(nodes) : node;
                }
            }
        }
        return Optional.empty();
    }

    private void acknowledged(String key, Request request, CommitRef ref) {
        var before = acknowledged.put(key, ref);
        World.holds(before == null || before.equals(ref), () -> key + " was done as " + before + " and as " + ref);
        area.store().acknowledged(ref);
        seen.merge(ref.stream(), ref, (one, other) -> one.number() > other.number() ? one : other);
        World.holds(area.store().has(ref, request.commitId()), () -> key + " was acknowledged as " + ref + ", which isn't durable");
    }

    /// Every commit that was acknowledged is there.
    void check() {
        World.holds(done, () -> name + " waits for ever");
        acknowledged.forEach((key, ref) -> World.holds(
                area.store().whole(ref.stream()).stream().anyMatch(commit -> commit.ref().equals(ref)),
                () -> key + " was acknowledged as " + ref + " and is lost"));
    }

    private record Seen(Loaded<Notes.State> loaded, Process by, long atLeast) {}

    private void look() {
        var id = world.oneOf(area.cases());
        var stream = new StreamId("case", id.value());
        var known = seen.values().stream().toList();
        var answer = ask(node, process -> {
            long atLeast = area.store().acknowledgedAt(stream, world.now() - PROMISED_MS);
            return new Seen(process.read(name, known, id), process, atLeast);
        });
        if (answer == null) {
            node = world.oneOf(nodes);
            return;
        }
        var loaded = answer.loaded();
        world.tell(() -> name + ": sees " + stream + "/" + loaded.number() + " at " + node.name);
        World.holds(loaded.number() >= answer.atLeast(), () -> name + " was shown " + stream + " as of commit " + loaded.number() + " by "
                + answer.by().name + " when " + answer.atLeast() + " had been acknowledged for over a second");
        World.holds(loaded.number() == 0 || area.store().whole(stream).get((int) loaded.number() - 1).hash().equals(loaded.hash()),
                () -> name + " was shown something that isn't the beginning of " + stream);
        var before = seen.get(stream);
        World.holds(before == null || loaded.number() >= before.number(), () -> name + " knew " + before + " and was shown number " + loaded.number());
        if (loaded.number() > 0) {
            seen.put(stream, new CommitRef(stream, loaded.number()));
        }
    }

    private void give(SimNode to, Command command) {
        world.start(() -> ask(to, command::carryOut));
    }

    /// What a node answers; null where none came, or a fault.
    private <T> @Nullable T ask(SimNode to, Function<Process, T> question) {
        Promise<@Nullable T> answer = Promise.promise();
        world.after(PATIENCE_MS, () -> answer.tryComplete(null));
        if (!world.percent(world.weather().messageLostPercent())) {
            world.after(world.between(0, 2), () -> to.deliver(() -> to.serving().ifPresentOrElse(
                    process -> process.execute(() -> answering(process, question, answer)), () -> answer.tryComplete(null))));
        }
        return answer.future().await();
    }

    private <T> void answering(Process process, Function<Process, T> question, Promise<@Nullable T> answer) {
        @Nullable T found;
        try {
            found = question.apply(process);
        } catch (RuntimeException failed) {
            Process.expected(failed);
            world.tell(() -> process.name + ": answers 503, " + failed);
            found = null;
        }
        var given = found;
        if (process.serves() && !world.percent(world.weather().messageLostPercent())) {
            world.after(world.between(0, 2), () -> answer.tryComplete(given));
        }
    }
}
