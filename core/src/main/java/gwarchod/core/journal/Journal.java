package gwarchod.core.journal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Loads streams and carries commands out on them. Its methods wait: call them on a virtual thread, never on an event loop.
///
/// What it promises: an acknowledged commit is durable; a command is carried out at most once for its user and key; commits of a
/// stream are numbered without gaps and each was decided on the state its number follows.
public final class Journal {
    /// How often a command is decided again because others wrote first, before it is given up as busy.
    static final int DECISIONS_MAX = 20;

    /// Some node may not read what was decided: the format isn't lifted yet. A minute is about what that takes.
    private static final Refusal UPGRADING = new Refusal.Busy("upgrading", 60);

    private final CommitStore commits;
    private final EventCodec codec;
    private final InstantSource clock;
    private final Hints hints;
    private final Erasures erasures;
    private final Folding folding;
    private final WrittenLately lately = new WrittenLately();
    private final Turns turns = new Turns();
    private final Readers readers = new Readers();
    private final Slots slots;
    private final Holding holding = new Holding(readers::open);
    private final Inserting inserting;

    /// For a node that has its store to itself.
    public Journal(CommitStore commits, EventCodec codec, InstantSource clock, Hints hints) {
        this(commits, codec, clock, hints, Slots.AS_RECORDED);
    }

    public Journal(CommitStore commits, EventCodec codec, InstantSource clock, Hints hints, Slots slots) {
        this.commits = commits;
        this.codec = codec;
        this.clock = clock;
        this.hints = hints;
        this.slots = slots;
        this.inserting = new Inserting(commits);
        this.erasures = codec.erasures();
        this.folding = new Folding(commits, codec);
    }

    /// Everything recorded on the stream so far.
    public <S> Loaded<S> load(StreamType<S> type, StreamId stream) {
        return refresh(type, Folding.nothing(type, stream));
    }

    /// `known` with whatever was recorded since.
    public <S> Loaded<S> refresh(StreamType<S> type, Loaded<S> known) {
        return folding.fold(type, known, _ -> true);
    }

    /// The stream as it stood at `time`: what had been recorded by then.
    public <S> Loaded<S> asOf(StreamType<S> type, StreamId stream, Instant time) {
        return folding.fold(type, Folding.nothing(type, stream), commit -> !commit.recorded().isAfter(time));
    }

    /// The stream as it stood when it had so many commits; fewer, where it has fewer.
    public <S> Loaded<S> at(StreamType<S> type, StreamId stream, long number) {
        return folding.fold(type, Folding.nothing(type, stream), commit -> commit.ref().number() <= number);
    }

    /// Is told of every erasure this node carries out, and on which streams texts read otherwise since. It must not wait.
    public void onErasure(Consumer<Set<StreamId>> listener) {
        erasures.listen(listener);
    }

    /// The commits of a stream numbered above `after`, in order, at most [CommitStore#COMMITS_PER_READ_MAX]; none only at its end.
    public List<Commit> commits(StreamId stream, long after) {
        var known = lately.of(stream, after, after + CommitStore.COMMITS_PER_READ_MAX);
        return (known.isEmpty() ? commits.read(stream, after).await() : known).stream().map(stored -> CommitBody.read(codec, stored)).toList();
    }

    /// The same with texts as they are stored: only to find what is to be cut out of them.
    public List<Commit> uncut(StreamId stream, long after) {
        return commits.read(stream, after).await().stream().map(stored -> CommitBody.read(codec.uncut(), stored)).toList();
    }

    /// The commits of a stream numbered above `after` and up to `upTo`, all of them, in order; at most [CommitStore#COMMITS_PER_READ_MAX].
    public List<Commit> commits(StreamId stream, long after, long upTo) {
        var known = lately.of(stream, after, upTo);
        return (known.size() == upTo - after ? known : commits.read(stream, after, upTo).await()).stream()
                .map(stored -> CommitBody.read(codec, stored)).toList();
    }

    /// The newest commit of every stream of a kind. Slow.
    public List<Head> heads(String kind) {
        return commits.heads(kind).await();
    }

    /// Reads many streams at once on other threads from here on, a simulation's; what is given is closed after each use.
    public void readOn(Supplier<ExecutorService> threads) {
        readers.use(threads);
    }

    /// Gives every stream of a kind to `work`, several at once, with what loads it: many are asked for together. Waits for all. Throws what one of
    /// them threw.
    public <S> void loadEach(StreamType<S> type, BiConsumer<StreamId, Supplier<Loaded<S>>> work) {
        folding.each(type, heads(type.kind()), readers, work);
    }

    /// What was recorded in `slot` (seconds since 1970) or later, by stream and number.
    public List<Head> recordedSince(long slot) {
        return commits.headsSince(slot).await();
    }

    /// Something holds in memory what streams of this kind say, and is brought up to the store by [#catchUp].
    public void hold(String kind, Holder holder) {
        holding.add(kind, holder);
    }

    /// The kinds of stream of which something is held in memory.
    public Set<String> held() {
        return holding.kinds();
    }

    /// Waits until all that is held in memory here has been read as far as these heads. What can't be read is logged and left; throws what the
    /// store threw.
    public void catchUp(Collection<Head> heads) {
        holding.catchUp(heads);
    }

    /// Whether all that is held in memory here says what these commits say.
    public boolean holds(Collection<CommitRef> commits) {
        return holding.reaches(commits);
    }

    public EventCodec codec() {
        return codec;
    }

    /// Does `work`, which acts on `stream`, when no other work of this node does. Work of other nodes is told apart by the numbers alone.
    /// `work` must not act on another stream.
    public <T> T inTurn(StreamId stream, Supplier<T> work) {
        return turns.take(stream, work);
    }

    /// What became of a command, and the stream as it stands after it.
    public record Acted<S>(Outcome outcome, Loaded<S> after) {}

    /// Decides `request` on the newest state and stores what was decided, deciding again when another commit came first.
    /// Order of checks: what `decide` says; then, before anything but new events is answered, whether this very request was carried out
    /// before (same body: its first outcome; another body: refused as `key-reused`).
    ///
    /// @param known the state to start from; an old one costs a second decision, nothing else
    public <S> Acted<S> act(StreamType<S> type, Loaded<S> known, Request request, Function<Loaded<S>, Decision> decide) {
        return act(type, known, request, decide, _ -> { });
    }

    /// The same for a caller who holds states: `keep` is given the state after the new commit before anybody is told that there is one,
    /// so that the caller needn't read what it wrote.
    public <S> Acted<S> act(
            StreamType<S> type, Loaded<S> known, Request request, Function<Loaded<S>, Decision> decide, Consumer<Loaded<S>> keep) {
        var loaded = known;
        for (int attempt = 0; attempt < DECISIONS_MAX; attempt++) {
            var decision = decide.apply(loaded);
            if (decision instanceof Decision.Accepted(var events, var ids)) {
                if (!codec.writable(events)) {
                    return new Acted<>(earlier(request).orElse(new Outcome.Refused(UPGRADING)), loaded);
                }
                var write = write(loaded, request, events, ids);
                if (write.isEmpty()) {
                    return new Acted<>(earlier(request).orElse(new Outcome.Refused(Refusal.rule("erased"))), loaded);
                }
                var written = write.get();
                switch (inserting.insert(written.stored())) {
                    case STORED -> {
                        return new Acted<>(new Outcome.Done(written.commit().ref(), ids, false), stored(type, loaded, written, keep));
                    }
                    case COMMIT_ID_TAKEN -> {
                        var first = first(request, written.commit().ref());
                        return new Acted<>(first, refresh(type, loaded));
                    }
                    case NUMBER_TAKEN -> loaded = refresh(type, loaded);
                }
            } else {
                var newest = refresh(type, loaded);
                if (newest.number() == loaded.number()) {
                    return new Acted<>(earlier(request).orElse(unwritten(decision, loaded)), loaded);
                }
                loaded = newest;
            }
        }
        return new Acted<>(new Outcome.Refused(new Refusal.Busy("busy", 1)), loaded);
    }

    private static Outcome unwritten(Decision decision, Loaded<?> loaded) {
        return decision instanceof Decision.Refused(var why) ? new Outcome.Refused(why)
                : new Outcome.Unchanged(loaded.exists() ? new CommitRef(loaded.stream(), loaded.number()) : null);
    }

    /// Empty when somebody it is about was erased.
    private <S> Optional<CommitBody.Written> write(Loaded<S> loaded, Request request, List<Event> events, Map<String, String> ids) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var recorded = now.isBefore(loaded.changed()) ? loaded.changed() : now;      // a clock set back must not reorder a stream
        try {
            var ref = new CommitRef(loaded.stream(), loaded.number() + 1);
            return Optional.of(CommitBody.write(codec, ref, loaded.hash(), recorded, slots.slot(recorded), request, events, ids));
        } catch (Keys.KeyDestroyed _) {
            return Optional.empty();
        }
    }

    private <S> Loaded<S> stored(StreamType<S> type, Loaded<S> before, CommitBody.Written written, Consumer<Loaded<S>> keep) {
        var commit = written.commit();
        slots.stored(written.stored());
        lately.add(written.stored());
        var after = Erasures.isOne(commit) ? erasedBy(type, commit) : Folding.after(type, before, written.stored(), commit);
        keep.accept(after);
        hints.changed(new Hints.Hint(commit.ref().stream(), commit.ref().number()));
        return after;
    }

    private <S> Loaded<S> erasedBy(StreamType<S> type, Commit commit) {
        erasures.carryOut(commit);
        return load(type, commit.ref().stream());
    }

    /// What took the command is shown once it is durable, which is a moment later, or never where it is lost first.
    private Outcome first(Request request, CommitRef instead) {
        for (int lookup = 0; lookup < Inserting.LOOKUPS_MAX; lookup++) {
            var outcome = earlier(request);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new OutcomeUnknown(instead, new IllegalStateException("the same command is on its way already, and not durable"));
    }

    private Optional<Outcome> earlier(Request request) {
        return commits.byCommitId(request.commitId()).await().map(first -> outcome(first, request));
    }

    private Outcome outcome(StoredCommit stored, Request request) {
        slots.stored(stored);       // whoever wrote it may have ended before it could tell
        var first = CommitBody.first(stored);
        return codec.isErased(stored.ref().stream()) || codec.isFingerprint(stored.ref(), first.bodyHash(), request.body(), first.format())
                ? new Outcome.Done(stored.ref(), first.ids(), true)
                : new Outcome.Refused(Refusal.rule("key-reused"));
    }

    /// The store didn't say whether a commit was stored, and can't be asked. The caller may send the same request again.
    public static final class OutcomeUnknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutcomeUnknown(CommitRef ref, Throwable cause) {
            super("whether " + ref + " was stored is unknown: send the same request again", cause);
        }
    }
}
