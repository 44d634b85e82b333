package gwarchod.core.sim;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Cases;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.desk.AgendaNews;
import gwarchod.core.desk.Effect;
import gwarchod.core.desk.Following;
import gwarchod.core.desk.SimDesk;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Keys;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.MemoryKeys;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.StreamId;
import gwarchod.core.meeting.AgendaView;
import gwarchod.core.meeting.SimAgendas;
import gwarchod.core.sim.StoreLink.Crashed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One run of a node, from its start to its crash, wired as the real one is from the same parts.
final class Process {
    /// When the worlds begin.
    static final Instant BEGINNING = Instant.parse("2026-03-09T12:00:00Z");

    /// As in the node.
    private static final long RELAY_MS = 1_000;
    private static final long CURSORS_MS = 1_000;
    private static final long NANOS = 1_000_000;
    private static final int TRACED_MAX = 8;

    /// Of every world: they hold nothing about anybody, and making keys takes long.
    private static final Keys KEYS = new MemoryKeys();

    private static final List<EventType<?>> EVENTS = Notes.streamEvents();

    final String name;
    private final World world;
    private final StoreLink link;
    private final Consumer<Runnable> deliver;
    private final Planted planted;
    private final InstantSource clock;
    private final Hints hints;
    private @Nullable Parts parts;
    private final Set<String> sessions = new HashSet<>();
    private boolean serves;
    private boolean dead;

    /// What is there once it serves.
    private record Parts(SimDesk desk, Cases cases, Live<List<String>> bells, SimAgendas agendas) {}

    /// What a ring causes.
    record Hear(String bell) implements CaseCommand {}

    /// @param clock the machine's, which may be wrong
    Process(String name, World world, StoreLink link, Switchboard switchboard, Planted planted, InstantSource clock,
            Consumer<Runnable> deliver) {
        this.name = name;
        this.world = world;
        this.link = link;
        this.deliver = deliver;
        this.planted = planted;
        this.clock = clock;
        this.hints = switchboard.new Ear(name);
    }

    /// Waits until it serves.
    void open() {
        var machine = new SimDesk.Machine(link, codec(), hints, this::execute, clock, () -> world.now() * NANOS);
        var desk = new SimDesk(machine, () -> new Readers(this::execute), this::carry);
        var cases = Cases.start(desk.journal, hints, this::execute, Notes.DISCIPLINES, clock);
        if (world.smallMemory()) {
            cases.holdAtMost(0);
        }
        var bells = Live.start(desk.journal, hints, this::execute, Notes.BELL);
        parts = new Parts(desk, cases, bells, new SimAgendas(cases, clock, this::execute, name + world.now()));
        desk.causes("bell", fact -> {
            var rung = (Notes.Rung) fact.event();
            return List.of(new Effect(rung.on(), "heard", new Hear(rung.key())));
        });
        desk.start(hints);
        desk.poll();
        every(SimDesk.POLL_MS, desk::poll);
        every(SimDesk.SWEEP_MS, desk::sweep);
        every(RELAY_MS, desk::again);
        every(CURSORS_MS, desk::keepCursors);
        serves = true;
        world.tell(() -> name + ": serves");
    }

    /// One for each journal: it holds whoever wants to know of erasures.
    static EventCodec codec() {
        return new EventCodec(KEYS, EVENTS, List.of());
    }

    private Parts parts() {
        return Objects.requireNonNull(parts);
    }

    boolean serves() {
        return serves && !dead;
    }

    void die() {
        dead = true;
        link.die();
    }

    /// Runs what may wait, unless the process is gone.
    void execute(Runnable task) {
        if (!dead) {
            world.start(() -> {
                try {
                    task.run();
                } catch (Crashed _) {
                    return;
                } catch (RuntimeException failed) {
                    expected(failed);
                    world.tell(() -> name + ": failed, " + failed);
                }
            });
        }
    }

    /// What goes wrong for want of the store has a name; anything else is a bug.
    static void expected(Throwable failed) {
        switch (failed) {
            case StoreLink.Unreachable _, Crashed _, Journal.OutcomeUnknown _ -> { }
            case CompletionException together -> expected(Objects.requireNonNull(together.getCause()));
            case IllegalStateException waits when waits.getMessage().endsWith("too busy just now") -> { }
            default -> throw new World.Violation("threw " + failed + " at " + Stream.of(failed.getStackTrace()).limit(TRACED_MAX).toList());
        }
    }

    /// As the real one: never twice at once, and after a turn that failed comes the next.
    private void every(long ms, Runnable turn) {
        world.after(ms, () -> deliver.accept(() -> execute(() -> {
            try {
                turn.run();
            } finally {
                if (!dead) {
                    every(ms, turn);
                }
            }
        })));
    }

    void hears(Hints.Hint hint) {
        hints.heard(hint);
    }

    private Outcome carry(Effect effect, Fact cause) {
        var hear = (Hear) effect.command();
        var key = cause.ref() + "#" + cause.index() + ">" + effect.on() + ":" + effect.part()
                + (planted == Planted.RELAY_FORGETFUL ? "@" + name + world.now() : "");
        return onCase(effect.on(), new Request(cause.actor(), key, "sim.hear", hear.bell(), cause.ref()),
                _ -> Decision.accept(new Notes.Heard(hear.bell())));
    }

    /// Carries a request out on a case.
    Outcome onCase(CaseId id, Request request, Function<Notes.State, Decision> rule) {
        return parts().cases().act(id, request, loaded -> rule.apply(Notes.of(loaded))).outcome();
    }

    /// Rings a bell, which is heard in a case.
    Outcome ring(StreamId bell, String key, CaseId on) {
        return parts().bells().act(bell, request(key, "sim.ring", on.value()), _ -> Decision.accept(new Notes.Rung(on, key)));
    }

    static Request request(String key, String command, String body) {
        return new Request(Actor.SYSTEM, key, command, body, null);
    }

    /// What the node shows of a case to somebody.
    ///
    /// @param seen what they were told lately, here or elsewhere
    Loaded<Notes.State> read(String session, List<CommitRef> seen, CaseId id) {
        if (planted != Planted.STALE_CACHE_READ) {
            parts().desk().refresh(sessions.contains(session), seen);
        }
        sessions.add(session);
        return held(id);
    }

    /// Follows the agenda.
    Following follow(@Nullable String last, Consumer<AgendaNews> sink) {
        parts().desk().refresh(true, List.of());
        if (planted == Planted.LAST_EVENT_ID_IGNORED && last != null) {
            var first = new AtomicBoolean(true);
            return parts().agendas().follow(null, news -> {
                if (!first.getAndSet(false)) {
                    sink.accept(news);
                }
            });
        }
        return parts().agendas().follow(last, sink);
    }

    AgendaView agenda() {
        return parts().agendas().now();
    }

    /// What it holds in memory, shown to nobody.
    Loaded<Notes.State> held(CaseId id) {
        return held(parts().cases(), id);
    }

    static Loaded<Notes.State> held(Cases cases, CaseId id) {
        return cases.file(id)
                .map(loaded -> new Loaded<>(loaded.stream(), Notes.of(loaded), loaded.number(), loaded.hash(), loaded.changed()))
                .orElseGet(() -> new Loaded<>(Disciplines.stream(id), Notes.DISCIPLINE.empty(), 0, "", Instant.EPOCH));
    }
}
