package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.breach.BreachEvent.Decided;
import gwarchod.core.casefile.breach.BreachEvent.Recorded;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A breach and what was decided about it.
record Breach(Recorded said, Instant recorded, CommitRef ref, @Nullable Considered considered) {
    record Considered(Decided said, Instant at, UserId by) {}

    static Breach of(Recorded said, Fact fact) {
        return new Breach(said, fact.recorded(), fact.ref(), null);
    }

    EntityId id() {
        return said.breachId();
    }

    Breach considered(Decided decision, Fact fact) {
        return new Breach(said, recorded, ref, new Considered(decision, fact.recorded(), fact.actor().user()));
    }
}
