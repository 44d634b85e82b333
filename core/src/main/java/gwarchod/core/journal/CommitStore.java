package gwarchod.core.journal;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Port: where commits lie. Insertion is the only write. Every implementation passes `CommitStoreContract`.
///
/// A future that fails tells nothing about whether the commit was stored: look its `commitId` up before deciding again.
public interface CommitStore {
    /// How many commits one read returns at the most.
    int COMMITS_PER_READ_MAX = 1_000;

    /// What became of an insertion. `STORED` means durable: majority and journaled, or synced to the disk.
    enum Insertion {
        STORED,
        /// Another commit has that number in that stream: decide again on what it says.
        NUMBER_TAKEN,
        /// The same command was carried out before, in whichever stream: look its outcome up.
        COMMIT_ID_TAKEN
    }

    Future<Insertion> insert(StoredCommit commit);

    /// The commits of `stream` numbered above `after`, in order, at most [#COMMITS_PER_READ_MAX]; empty at the end.
    default Future<List<StoredCommit>> read(StreamId stream, long after) {
        return read(stream, after, after + COMMITS_PER_READ_MAX);
    }

    /// The commits of `stream` numbered above `after` and up to `upTo`, in order; at most [#COMMITS_PER_READ_MAX] may be asked for.
    Future<List<StoredCommit>> read(StreamId stream, long after, long upTo);

    /// What is stored of several streams: of each its first commits without a gap, by one question where that can be, and then not always all.
    ///
    /// @param streams of one kind, in their order; those between them are few, made just now
    /// @param most so many in all, about
    default Future<List<StoredCommit>> read(List<StreamId> streams, int most) {
        var all = streams.stream().map(stream -> read(stream, 0)).toList();
        return Future.all(all).map(_ -> all.stream().flatMap(one -> one.result().stream()).toList());
    }

    Future<Optional<StoredCommit>> byCommitId(String commitId);

    /// All commits whose slot is `from` or later, in no promised order, whatever their number.
    Future<List<StoredCommit>> recordedSince(long fromSlot);

    /// Of each stream the last of them, without what is in it: a document's commit is long, and whoever only asks where something changed needn't
    /// read it. However many they are: asked in pages, and only one of each stream is kept.
    default Future<List<Head>> headsSince(long fromSlot) {
        return recordedSince(fromSlot).map(commits -> {
            var last = new HashMap<StreamId, Head>();
            commits.forEach(stored -> last.merge(stored.ref().stream(), new Head(stored.ref().stream(), stored.ref().number(), stored.hash()),
                    Head::further));
            return List.copyOf(last.values());
        });
    }

    /// The newest commit of every stream of `kind`. Slow: for the start and for the sweep.
    Future<List<Head>> heads(String kind);
}
