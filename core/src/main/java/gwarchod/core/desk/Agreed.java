package gwarchod.core.desk;

import gwarchod.core.journal.Keys;
import gwarchod.core.lease.Lease;
import gwarchod.core.store.Stores;
import org.jspecify.annotations.Nullable;

/// This node's part in what all nodes on its store agree on: looked after as long as it runs.
final class Agreed {
    private final Accord accord;
    private final Keys keys;
    private final String run;
    private final boolean alone;
    private final @Nullable Lease keyFile;
    private volatile @Nullable String refused;
    private volatile int level;

    private Agreed(Accord accord, Keys keys, String run, boolean alone, @Nullable Lease keyFile) {
        this.accord = accord;
        this.keys = keys;
        this.run = run;
        this.alone = alone;
        this.keyFile = keyFile;
    }

    /// Throws IllegalStateException, saying why, where this node may not use the store (waits).
    ///
    /// @param reads the newest format that this release reads
    /// @param run the name of this run of the node
    static Agreed open(NodeSettings settings, Stores stores, Keys keys, int reads, StoreTime time, String run) {
        var accord = new Accord(stores, time::now, reads);
        accord.level();
        accord.check(keys);
        boolean alone = settings.mongodbUri().isEmpty();
        var keyFile = new Lease(stores.documents(Lease.COLLECTION), Accord.KEY_FILE_LEASE, run, time::now, System::nanoTime);
        if (settings.keysUri().isPresent()) {
            accord.shared(keyFile);
        } else if (!alone) {
            accord.alone(keyFile);
        }
        var agreed = new Agreed(accord, keys, run, alone, alone || settings.keysUri().isPresent() ? null : keyFile);
        if (!alone && settings.keysUri().isPresent()) {
            accord.live(run);
        } else if (accord.level() < reads) {
            accord.lift(reads);         // nobody else is there who would have to read it
        }
        agreed.level = accord.level();
        return agreed;
    }

    /// The format in which everybody writes, as known lately: at each turn.
    int level() {
        return level;
    }

    /// Something of the store has been read with this node's keys.
    void noted() {
        accord.note(keys);
    }

    /// Says that this node lives, and looks whether it still may use the store.
    void turn() {
        if (keyFile != null && !keyFile.turn()) {
            refused = "another node with a key file of its own took over while this one was paused";
        }
        if (!alone) {
            if (keyFile == null) {
                accord.live(run);
            }
            try {
                level = accord.level();
            } catch (IllegalStateException tooOld) {
                refused = String.valueOf(tooOld.getMessage());
            }
        }
    }

    /// Throws IllegalStateException where this node may not use the store any more: it answers nothing from then on.
    void check() {
        if (keyFile != null && keyFile.held().isEmpty()) {
            turn();
        }
        var why = refused;
        if (why != null) {
            throw new IllegalStateException(why);
        }
    }

    void sweep() {
        if (!alone) {
            accord.forgetDead();
        }
    }

    /// Lets others begin at once.
    void end() {
        if (keyFile != null) {
            keyFile.release();
        } else if (!alone) {
            accord.leave(run);
        }
    }
}
