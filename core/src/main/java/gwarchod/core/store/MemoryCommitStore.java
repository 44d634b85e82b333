package gwarchod.core.store;

import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.Head;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Commits in memory.
final class MemoryCommitStore implements CommitStore {
    private final Map<StreamId, NavigableMap<Long, StoredCommit>> streams = new TreeMap<>();
    private final Map<String, StoredCommit> byCommitId = new HashMap<>();
    private final NavigableMap<Long, List<StoredCommit>> bySlot = new TreeMap<>();

    @Override
    public synchronized Future<Insertion> insert(StoredCommit commit) {
        if (byCommitId.containsKey(commit.commitId())) {
            return Future.succeededFuture(Insertion.COMMIT_ID_TAKEN);
        }
        var stream = streams.computeIfAbsent(commit.ref().stream(), _ -> new TreeMap<>());
        if (stream.putIfAbsent(commit.ref().number(), commit) != null) {
            return Future.succeededFuture(Insertion.NUMBER_TAKEN);
        }
        byCommitId.put(commit.commitId(), commit);
        bySlot.computeIfAbsent(commit.slot(), _ -> new ArrayList<>()).add(commit);
        return Future.succeededFuture(Insertion.STORED);
    }

    @Override
    public synchronized Future<List<StoredCommit>> read(StreamId stream, long after, long upTo) {
        var commits = streams.getOrDefault(stream, new TreeMap<>()).subMap(after, false, upTo, true);
        return Future.succeededFuture(List.copyOf(commits.values()));
    }

    @Override
    public synchronized Future<Optional<StoredCommit>> byCommitId(String commitId) {
        return Future.succeededFuture(Optional.ofNullable(byCommitId.get(commitId)));
    }

    @Override
    public synchronized Future<List<StoredCommit>> recordedSince(long fromSlot) {
        return Future.succeededFuture(bySlot.tailMap(fromSlot, true).values().stream().flatMap(List::stream).toList());
    }

    @Override
    public synchronized Future<List<Head>> heads(String kind) {
        return Future.succeededFuture(streams.entrySet().stream()
                .filter(stream -> stream.getKey().kind().equals(kind))
                .map(stream -> stream.getValue().lastEntry().getValue())
                .map(last -> new Head(last.ref().stream(), last.ref().number(), last.hash()))
                .toList());
    }
}
