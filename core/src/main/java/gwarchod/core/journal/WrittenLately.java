package gwarchod.core.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;

/// What this node wrote last, as it is stored, so that whoever follows a stream needn't ask the store for it.
final class WrittenLately {
    static final int COMMITS_MAX = 10_000;

    /// A longer body (a document's) isn't held: nobody follows what has one.
    static final int CHARACTERS_MAX = 256 * 1024;

    private final Cache<CommitRef, StoredCommit> commits = Caffeine.newBuilder().maximumSize(COMMITS_MAX).executor(Runnable::run).build();

    void add(StoredCommit commit) {
        if (commit.body().length() <= CHARACTERS_MAX) {
            commits.put(commit.ref(), commit);
        }
    }

    /// The commits numbered from after `after` up to `upTo`, in order, as far as they are known without a gap.
    List<StoredCommit> of(StreamId stream, long after, long upTo) {
        var known = new ArrayList<StoredCommit>();
        var next = commits.getIfPresent(new CommitRef(stream, after + 1));
        while (next != null && next.ref().number() <= upTo) {
            known.add(next);
            next = commits.getIfPresent(new CommitRef(stream, next.ref().number() + 1));
        }
        return known;
    }
}
