package gwarchod.clinic.concern;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One concern as it stands.
///
/// @param escalated when it was put to the duty supervisor, by when that was due; oldest first
record Concern(
        EntityId id, Actor by, Text what, Phoned phoned, Instant raised, CommitRef commit, List<Instant> escalated,
        @Nullable Receipt receipt, @Nullable Closing closing) {
    Concern {
        escalated = List.copyOf(escalated);
    }

    record Receipt(Actor by, Instant at, ReceivedAs says, Text note) {}

    record Closing(Actor by, Instant at, Text done) {}

    static Concern of(ConcernEvent.Raised said, Fact fact) {
        return new Concern(said.concern(), fact.actor(), said.what(), said.phoned(), fact.recorded(), fact.ref(), List.of(), null, null);
    }

    Concern after(ConcernEvent event, Fact fact) {
        return switch (event) {
            case ConcernEvent.Raised _ -> this;
            case ConcernEvent.Escalated(_, _, var due) -> {
                var all = new ArrayList<>(escalated);
                all.add(due);
                yield new Concern(id, by, what, phoned, raised, commit, all, receipt, closing);
            }
            case ConcernEvent.Received(_, var says, var note) ->
                new Concern(id, by, what, phoned, raised, commit, escalated, new Receipt(fact.actor(), fact.recorded(), says, note), closing);
            case ConcernEvent.Closed(_, var done) ->
                new Concern(id, by, what, phoned, raised, commit, escalated, receipt, new Closing(fact.actor(), fact.recorded(), done));
        };
    }

    ConcernState state() {
        return closing != null ? ConcernState.CLOSED : receipt != null ? ConcernState.RECEIVED : ConcernState.NOT_RECEIVED;
    }
}
