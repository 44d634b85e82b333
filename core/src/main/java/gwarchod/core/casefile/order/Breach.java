package gwarchod.core.casefile.order;

import gwarchod.core.casefile.order.OrderEvent.BreachConsidered;
import gwarchod.core.casefile.order.OrderEvent.BreachRecorded;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A breach and what was decided about it.
record Breach(BreachRecorded said, Instant recorded, CommitRef ref, @Nullable Considered considered) {
    record Considered(BreachConsidered said, Instant at, UserId by) {}

    static Breach of(BreachRecorded said, Fact fact) {
        return new Breach(said, fact.recorded(), fact.ref(), null);
    }

    EntityId id() {
        return said.breachId();
    }

    Breach considered(BreachConsidered decision, Fact fact) {
        return new Breach(said, recorded, ref, new Considered(decision, fact.recorded(), fact.actor().user()));
    }
}
