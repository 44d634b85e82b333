package gwarchod.clinic.stalking;

import gwarchod.clinic.stalking.StalkingEvent.AdviceDecided;
import gwarchod.clinic.stalking.StalkingEvent.Advised;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A piece of advice and what was decided about it.
///
/// @param at when it was given
/// @param decided none: nobody decided yet
/// @param decidedBy who did
/// @param decidedAt and when
record ClinicAdvice(
        Advised said, Instant at, CommitRef ref, @Nullable AdviceDecided decided, @Nullable UserId decidedBy, @Nullable Instant decidedAt) {
    EntityId id() {
        return said.piece();
    }

    ClinicAdvice decided(AdviceDecided what, UserId by, Instant when) {
        return new ClinicAdvice(said, at, ref, what, by, when);
    }

    PieceState state(ClinicRelease from) {
        if (decided != null) {
            return decided.measure() == null ? PieceState.DECLINED : PieceState.ACCEPTED;
        }
        return from.stands() ? PieceState.PROPOSED : PieceState.LAPSED;
    }
}
