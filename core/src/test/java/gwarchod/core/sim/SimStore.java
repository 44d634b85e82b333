package gwarchod.core.sim;

import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.CommitStore.Insertion;
import gwarchod.core.journal.Head;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import gwarchod.core.store.Documents;
import gwarchod.core.store.MemoryStores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The store that all nodes share: it takes what is inserted in some order, and makes it durable a moment later. A crash loses what isn't, and
/// whoever waits for it. Reads show what is durable alone, as with a majority's read concern, or as where replies wait for the sync.
final class SimStore {
    private final World world;
    private final Planted planted;
    private final List<Kept> log = new ArrayList<>();
    private final Map<String, Kept> byCommitId = new HashMap<>();
    private final Map<StreamId, TreeMap<Long, Kept>> streams = new LinkedHashMap<>();
    private final Map<StreamId, Long> cursors = new HashMap<>();
    private final Set<String> cutOff = new HashSet<>();
    private final MemoryStores documents = new MemoryStores();
    private final Map<StreamId, NavigableMap<Long, Long>> acknowledged = new HashMap<>();
    private int durable;
    private int generation;
    private boolean down;

    private static final class Kept {
        final StoredCommit commit;
        final List<Runnable> whenDurable = new ArrayList<>();
        long durableAt = Long.MAX_VALUE;

        Kept(StoredCommit commit) {
            this.commit = commit;
        }

        boolean isDurable() {
            return durableAt != Long.MAX_VALUE;
        }
    }


    SimStore(World world, Planted planted) {
        this.world = world;
        this.planted = planted;
    }

    void insert(StoredCommit commit, Consumer<Insertion> reply) {
        var same = byCommitId.get(commit.commitId());
        var stream = streams.computeIfAbsent(commit.ref().stream(), _ -> new TreeMap<>());
        if (planted == Planted.CLUSTER_LOCK_TRUSTED && stream.containsKey(commit.ref().number())) {
            log.remove(stream.get(commit.ref().number()));
            durable = (int) log.stream().filter(Kept::isDurable).count();
            accept(commit, stream, reply);
        } else if (same != null && planted != Planted.UNIQUE_INDEX_DROPPED) {
            taken(same, () -> reply.accept(Insertion.COMMIT_ID_TAKEN));
        } else if (stream.containsKey(commit.ref().number())) {
            taken(stream.get(commit.ref().number()), () -> reply.accept(Insertion.NUMBER_TAKEN));
        } else {
            accept(commit, stream, reply);
        }
    }

    private void accept(StoredCommit commit, Map<Long, Kept> stream, Consumer<Insertion> reply) {
        var kept = new Kept(commit);
        log.add(kept);
        byCommitId.put(commit.commitId(), kept);
        stream.put(commit.ref().number(), kept);
        world.tell(() -> "store: accepts " + commit.ref());
        if (planted == Planted.ACKNOWLEDGED_BEFORE_SYNC) {
            reply.accept(Insertion.STORED);
        } else {
            kept.whenDurable.add(() -> reply.accept(Insertion.STORED));
        }
        int mine = generation;
        world.after(world.between(1, world.weather().syncMsMax()), () -> sync(mine));
    }

    /// Whether another commit has its number or its command.
    Optional<Insertion> taken(StoredCommit commit) {
        return byCommitId.containsKey(commit.commitId()) ? Optional.of(Insertion.COMMIT_ID_TAKEN)
                : streams.getOrDefault(commit.ref().stream(), new TreeMap<>()).containsKey(commit.ref().number()) ? Optional.of(Insertion.NUMBER_TAKEN)
                : Optional.empty();
    }

    private void taken(Kept by, Runnable reply) {
        if (by.isDurable() || world.weather().impatient()) {
            reply.run();
        } else {
            by.whenDurable.add(reply);
        }
    }

    private void sync(int ofGeneration) {
        if (ofGeneration == generation && !down) {
            while (durable < log.size()) {
                var kept = log.get(durable++);
                kept.durableAt = world.now();
                kept.whenDurable.forEach(Runnable::run);
                kept.whenDurable.clear();
            }
        }
    }

    /// Power is lost, and is back after a while.
    void crash(long downMs) {
        if (down) {
            return;
        }
        down = true;
        generation++;
        world.tell(() -> "store: crashes and forgets " + log.subList(durable, log.size()).stream().map(kept -> kept.commit.ref()).toList());
        while (log.size() > durable) {
            var lost = log.removeLast().commit;
            byCommitId.remove(lost.commitId());
            streams.get(lost.ref().stream()).remove(lost.ref().number());
        }
        world.after(downMs, this::recover);
    }

    void recover() {
        if (down) {
            world.tell(() -> "store: is back");
            down = false;
        }
    }

    boolean reachable(String node) {
        return !down && !cutOff.contains(node);
    }

    void cutOff(String node) {
        cutOff.add(node);
    }

    void join(String node) {
        cutOff.remove(node);
    }

    List<StoredCommit> read(StreamId stream, long after, long upTo) {
        return streams.getOrDefault(stream, new TreeMap<>()).subMap(after, false, upTo, true).values().stream()
                .filter(Kept::isDurable).map(kept -> kept.commit).toList();
    }

    Optional<StoredCommit> byCommitId(String commitId) {
        return Optional.ofNullable(byCommitId.get(commitId)).filter(Kept::isDurable).map(kept -> kept.commit);
    }

    List<StoredCommit> recordedSince(long slot) {
        var recent = new ArrayList<StoredCommit>();      // every poll of every node asks: nothing is made for what is older
        for (int i = 0; i < durable; i++) {
            var commit = log.get(i).commit;
            if (commit.slot() >= slot) {
                recent.add(commit);
            }
        }
        return recent;
    }

    List<Head> heads(String kind) {
        var heads = new LinkedHashMap<StreamId, Head>();
        log.subList(0, durable).stream().map(kept -> kept.commit).filter(commit -> commit.ref().stream().kind().equals(kind))
                .forEach(commit -> heads.put(commit.ref().stream(), new Head(commit.ref().stream(), commit.ref().number(), commit.hash())));
        return List.copyOf(heads.values());
    }

    Map<StreamId, Long> cursors() {
        return Map.copyOf(cursors);
    }

    void advance(StreamId stream, long number) {
        cursors.merge(stream, number, Math::max);
    }

    /// What an onlooker knows, whom no fault reaches.
    boolean has(CommitRef ref, String commitId) {
        return byCommitId(commitId).filter(commit -> commit.ref().equals(ref)).isPresent();
    }

    /// Somebody was told of a commit.
    void acknowledged(CommitRef ref) {
        var times = acknowledged.computeIfAbsent(ref.stream(), _ -> new TreeMap<>());
        times.merge(world.now(), Math.max(ref.number(), acknowledgedAt(ref.stream(), world.now())), Math::max);
    }

    /// The highest number of a stream of which somebody had been told by that time.
    long acknowledgedAt(StreamId stream, long time) {
        var last = acknowledged.getOrDefault(stream, Collections.emptyNavigableMap()).floorEntry(time);
        return last == null ? 0 : last.getValue();
    }

    Documents documents(String collection) {
        return documents.documents(collection);
    }

    Set<StreamId> streams() {
        return streams.keySet();
    }

    /// The whole of a stream, for whoever folds it anew; as a store that answers at once.
    List<StoredCommit> whole(StreamId stream) {
        return read(stream, 0, CommitStore.COMMITS_PER_READ_MAX);
    }
}
