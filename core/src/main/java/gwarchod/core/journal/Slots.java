package gwarchod.core.journal;

import java.time.Instant;

/// Port: the coarse time that commits carry, so that every node finds what is recent. Nodes must share it: what a node writes by a clock of its own,
/// another looks for in the wrong place.
public interface Slots {
    /// Slots by the time it is recorded at: for one node alone.
    Slots AS_RECORDED = new Slots() {
        @Override
        public long slot(Instant recorded) {
            return recorded.getEpochSecond();
        }

        @Override
        public void stored(StoredCommit commit) {
            // nobody else looks for it
        }
    };

    /// The slot of what is about to be stored.
    long slot(Instant recorded);

    /// Is told of a commit that is stored, before anybody else is told: where that took so long that others don't look for its slot any more, it is
    /// put where they do. Waits. Throws what the store threw: then nobody must be told that it is stored.
    void stored(StoredCommit commit);
}
