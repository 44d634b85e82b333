package gwarchod.core.desk;

import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Commit;
import gwarchod.core.journal.CursorStore;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries what events on one stream cause on case files: at least once from a durable cursor per stream, and once in effect, because an
/// effect's idempotency key is its cause. A refused effect becomes a task for whoever made the cause.
final class Relay implements Keeper.Part {
    static final long END_MS_MAX = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final Journal journal;
    private final CursorStore cursors;
    private final Executor work;
    private final InstantSource clock;
    private final Carrier carrier;
    private final BooleanSupplier sure;
    private final Map<String, List<Function<Fact, List<Effect>>>> causes = new HashMap<>();
    private final Map<StreamId, Long> carried = new ConcurrentHashMap<>();
    private final Map<StreamId, Long> wanted = new ConcurrentHashMap<>();
    private final Map<StreamId, Instant> behind = new ConcurrentHashMap<>();
    private final Set<StreamId> underWay = ConcurrentHashMap.newKeySet();
    private final Set<StreamId> unkept = ConcurrentHashMap.newKeySet();

    private volatile boolean ended;
    private volatile boolean leading;

    /// Gives an effect to its case.
    interface Carrier {
        Outcome carry(Effect effect, Fact cause);

        /// A refused effect needs a person.
        void refused(Effect effect, Fact cause, Outcome.Refused why);
    }

    /// For a node that is alone.
    Relay(Journal journal, CursorStore cursors, Executor work, InstantSource clock, Carrier carrier) {
        this(journal, cursors, work, clock, carrier, () -> true);
    }

    /// @param sure whether it is this node that carries, for certain now: asked before each commit
    Relay(Journal journal, CursorStore cursors, Executor work, InstantSource clock, Carrier carrier, BooleanSupplier sure) {
        this.sure = sure;
        this.journal = journal;
        this.cursors = cursors;
        this.work = work;
        this.clock = clock;
        this.carrier = carrier;
    }

    void causes(String kind, Function<Fact, List<Effect>> effects) {
        causes.computeIfAbsent(kind, _ -> new ArrayList<>()).add(effects);
    }

    /// The kinds of stream it carries from.
    Set<String> kinds() {
        return causes.keySet();
    }

    /// Carries from here on: catches up with everything recorded (waits for none of it), then follows the hints.
    void start(Hints hints) {
        follow(hints);
        lead();
    }

    /// Follows the hints, and carries nothing before it leads.
    void follow(Hints hints) {
        hints.listen(this::noticed);
    }

    /// From here on it is this node that carries, from where another stopped.
    @Override
    public void lead() {
        cursors.all().await().forEach((stream, number) -> carried.merge(stream, number, Math::max));
        leading = true;
        kinds().forEach(kind -> journal.heads(kind).forEach(head -> noticed(new Hints.Hint(head.stream(), head.number()))));
    }

    /// Another node carries from here on. What is under way comes to its end, which is once in effect.
    @Override
    public void rest() {
        leading = false;
        wanted.clear();
        behind.clear();
        keepCursors();
    }

    private void noticed(Hints.Hint hint) {
        if (leading && causes.containsKey(hint.stream().kind()) && hint.number() > carriedOf(hint.stream())) {
            wanted.merge(hint.stream(), hint.number(), Math::max);
            behind.putIfAbsent(hint.stream(), clock.instant());
            begin(hint.stream());
        }
    }

    /// Looks again at what waits: after a failure, or when a hint came just as the last commit had been carried.
    void again() {
        List.copyOf(behind.keySet()).forEach(this::begin);
    }

    /// How long the oldest effect not yet carried has waited.
    Duration lag() {
        var now = clock.instant();
        return behind.values().stream().map(since -> Duration.between(since, now)).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /// Whether everything recorded so far that this node is to carry has been carried.
    boolean settled() {
        return wanted.entrySet().stream().allMatch(one -> carriedOf(one.getKey()) >= one.getValue());
    }

    /// Carries nothing further, and waits for what is being carried, [#END_MS_MAX] at the most.
    void end() {
        ended = true;
        for (long waited = 0; !underWay.isEmpty() && waited < END_MS_MAX; waited++) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Remembers how far each stream has been carried. Waits; what is lost by a crash before it is carried again, under the same cause.
    void keepCursors() {
        for (StreamId stream : List.copyOf(unkept)) {
            unkept.remove(stream);
            try {
                cursors.advance(stream, carriedOf(stream)).await();
            } catch (RuntimeException lost) {
                unkept.add(stream);
                LOG.warn("the cursor of {} wasn't kept", stream, lost);
            }
        }
    }

    private void begin(StreamId stream) {
        if (carries() && underWay.add(stream)) {
            work.execute(() -> carryAll(stream));
        }
    }

    private boolean carries() {
        return leading && !ended && sure.getAsBoolean();
    }

    private void carryAll(StreamId stream) {
        try {
            long before = carriedOf(stream);
            while (carries() && carriedOf(stream) < wantedOf(stream)) {
                var next = journal.commits(stream, carriedOf(stream));
                if (next.isEmpty()) {
                    wanted.put(stream, carriedOf(stream));       // a hint of what isn't there
                    break;
                }
                for (Commit commit : next) {
                    if (!carries()) {
                        break;
                    }
                    carry(commit);
                }
            }
            if (carriedOf(stream) > before) {
                unkept.add(stream);
            }
            if (!carries()) {
                return;
            }
            behind.remove(stream);
        } catch (RuntimeException failed) {
            LOG.warn("the effects of {} wait", stream, failed);
            return;
        } finally {
            underWay.remove(stream);
        }
        if (carriedOf(stream) < wantedOf(stream)) {
            behind.putIfAbsent(stream, clock.instant());
            begin(stream);
        }
    }

    private long wantedOf(StreamId stream) {
        return wanted.getOrDefault(stream, 0L);
    }

    private long carriedOf(StreamId stream) {
        return carried.getOrDefault(stream, 0L);
    }

    /// Cases don't wait for each other; what concerns one case is carried in order.
    private void carry(Commit commit) {
        var byCase = new LinkedHashMap<CaseId, List<Runnable>>();
        for (Fact fact : commit.facts()) {
            for (var effects : causes.get(commit.ref().stream().kind())) {
                effects.apply(fact).forEach(effect ->
                        byCase.computeIfAbsent(effect.on(), _ -> new ArrayList<>()).add(() -> carry(effect, fact)));
            }
        }
        var carrying = byCase.values().stream()
                .map(inOrder -> CompletableFuture.runAsync(() -> inOrder.forEach(Runnable::run), work))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(carrying).join();
        carried.put(commit.ref().stream(), commit.ref().number());
    }

    private void carry(Effect effect, Fact fact) {
        if (carrier.carry(effect, fact) instanceof Outcome.Refused refused) {
            if (refused.why() instanceof Refusal.Busy) {
                throw new IllegalStateException(effect.on() + " is too busy just now");      // nobody decided against it: it waits
            }
            carrier.refused(effect, fact, refused);
        }
    }
}
