package gwarchod.core.sharing;

import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Terms somebody proposes in the place of those in force.
///
/// @param basedOn the version they were written against: only that one they may replace
/// @param effective absent: as soon as they are approved
/// @param revision how often they were amended: whoever approves says which they looked at
/// @param reason why they were rejected
record Proposal(
        EntityId id, long basedOn, Terms terms, String because, @Nullable Instant effective, UserId by, Instant at, int revision,
        State state, @Nullable UserId decidedBy, @Nullable Instant decided, String reason) {
    enum State {
        OPEN, APPROVED, REJECTED, WITHDRAWN
    }

    boolean open() {
        return state == State.OPEN;
    }

    Proposal amended(Terms other) {
        return new Proposal(id, basedOn, other, because, effective, by, at, revision + 1, state, decidedBy, decided, reason);
    }

    Proposal decided(State how, UserId who, Instant when, String why) {
        return new Proposal(id, basedOn, terms, because, effective, by, at, revision, how, who, when, why);
    }
}
