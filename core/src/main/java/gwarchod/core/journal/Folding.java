package gwarchod.core.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Makes states of what is stored: of one stream, or of all of a kind, where one question brings what is stored of many.
final class Folding {
    /// Commits that one question about several streams brings, about: a store that does one thing at a time isn't held up by it for long, and this
    /// many times the readers is what lies in memory.
    static final int COMMITS_AT_ONCE = 500;

    private final CommitStore commits;
    private final EventCodec codec;
    private final Erasures erasures;

    Folding(CommitStore commits, EventCodec codec) {
        this.commits = commits;
        this.codec = codec;
        this.erasures = codec.erasures();
    }

    static <S> Loaded<S> nothing(StreamType<S> type, StreamId stream) {
        return new Loaded<>(stream, type.empty(stream), 0, StoredCommit.NOTHING_BEFORE, Instant.EPOCH);
    }

    /// `from` with what was stored since.
    ///
    /// @param wanted the commits that are folded, up to the first that isn't
    <S> Loaded<S> fold(StreamType<S> type, Loaded<S> from, Predicate<Commit> wanted) {
        var loaded = from;
        List<StoredCommit> next = commits.read(from.stream(), from.number()).await();
        while (!next.isEmpty()) {
            for (StoredCommit stored : next) {
                var commit = CommitBody.read(codec, stored);
                if (!wanted.test(commit)) {
                    return loaded;
                }
                if (Erasures.isOne(commit) && (erasures.carryOut(commit) | from.exists())) {
                    return fold(type, nothing(type, from.stream()), wanted);
                }
                loaded = after(type, loaded, stored, commit);
            }
            next = next.size() < CommitStore.COMMITS_PER_READ_MAX ? List.of() : commits.read(loaded.stream(), loaded.number()).await();
        }
        return loaded;
    }

    /// The state after one commit more.
    static <S> Loaded<S> after(StreamType<S> type, Loaded<S> loaded, StoredCommit stored, Commit commit) {
        if (stored.ref().number() != loaded.number() + 1) {
            throw new IllegalStateException("a gap before " + stored.ref());
        }
        S state = loaded.state();
        for (Fact fact : commit.facts()) {
            state = type.evolve(state, fact);
        }
        return new Loaded<>(loaded.stream(), state, stored.ref().number(), stored.hash(), commit.recorded());
    }

    /// Gives every stream to `work`, with what makes its state of what was brought already, and asks for the rest where that isn't all. Waits.
    <S> void each(StreamType<S> type, List<Head> heads, Readers readers, BiConsumer<StreamId, Supplier<Loaded<S>>> work) {
        readers.each(parts(heads), part -> {
            var brought = new HashMap<StreamId, List<StoredCommit>>();
            together(part).forEach(stored -> brought.computeIfAbsent(stored.ref().stream(), _ -> new ArrayList<>()).add(stored));
            part.forEach(head -> work.accept(head.stream(), () -> whole(type, head, brought.getOrDefault(head.stream(), List.of()))));
        });
    }

    /// Nothing where that can't be answered together: each is asked for alone then, and says why where it is the one.
    private List<StoredCommit> together(List<Head> part) {
        try {
            return commits.read(part.stream().map(Head::stream).toList(), COMMITS_AT_ONCE).await();
        } catch (RuntimeException _) {
            return List.of();
        }
    }

    /// In the order of the store's index, so many that one question brings all of them.
    private static List<List<Head>> parts(List<Head> heads) {
        var parts = new ArrayList<List<Head>>();
        long together = COMMITS_AT_ONCE;
        for (Head head : heads.stream().sorted(Comparator.comparing(Head::stream)).toList()) {
            together += head.number();
            if (together > COMMITS_AT_ONCE) {
                parts.add(new ArrayList<>());
                together = head.number();
            }
            parts.getLast().add(head);
        }
        return parts;
    }

    private <S> Loaded<S> whole(StreamType<S> type, Head head, List<StoredCommit> brought) {
        var loaded = nothing(type, head.stream());
        for (StoredCommit stored : brought) {
            var commit = CommitBody.read(codec, stored);
            if (Erasures.isOne(commit) && erasures.carryOut(commit)) {
                return fold(type, nothing(type, head.stream()), _ -> true);
            }
            loaded = after(type, loaded, stored, commit);
        }
        return loaded.number() < head.number() ? fold(type, loaded, _ -> true) : loaded;
    }
}
