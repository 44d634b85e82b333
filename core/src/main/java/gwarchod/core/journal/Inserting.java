package gwarchod.core.journal;

import gwarchod.core.journal.CommitStore.Insertion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stores commits, and finds out about those whose reply was lost.
final class Inserting {
    /// How often a write whose reply was lost is looked up before it is given up as unknown.
    static final int LOOKUPS_MAX = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Inserting.class);

    private final CommitStore commits;

    Inserting(CommitStore commits) {
        this.commits = commits;
    }

    /// A lost reply is *unknown*: the commit may or may not be there, so it is looked up before anything else is decided.
    Insertion insert(StoredCommit stored) {
        try {
            return commits.insert(stored).await();
        } catch (RuntimeException lost) {
            LOG.warn("no reply to the insertion of {}; looking it up", stored.ref(), lost);
            return found(stored, lost);
        }
    }

    private Insertion found(StoredCommit stored, RuntimeException lost) {
        for (int lookup = 1; ; lookup++) {
            try {
                var there = commits.byCommitId(stored.commitId()).await();
                if (there.isPresent()) {
                    return there.get().hash().equals(stored.hash()) ? Insertion.STORED : Insertion.COMMIT_ID_TAKEN;
                }
                return commits.insert(stored).await();      // not there: the same document again, so that it can only be stored once
            } catch (RuntimeException again) {
                if (lookup == LOOKUPS_MAX) {
                    lost.addSuppressed(again);
                    throw new Journal.OutcomeUnknown(stored.ref(), lost);
                }
            }
        }
    }
}
