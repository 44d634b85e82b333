package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.order.OrderFacts;
import gwarchod.core.deadline.BailLimit;
import gwarchod.core.deadline.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something of an order that has to happen by a time.
///
/// @param hourUnknown it counts hours, and nobody noted at which hour it began: it is taken to run from the start of that day
/// @param stopped when what it runs for happened; absent: not yet
/// @param next who may move its end, and to when: of bail
/// @param outsideStatute it ends where the law doesn't let it
/// @param stages from when it is on agendas, and how urgent it is there from then on; in order
record Clock(
        ClockKind kind, OrderFacts order, Due due, boolean hourUnknown, @Nullable Instant stopped, Optional<BailLimit> next,
        boolean outsideStatute, List<Stage> stages) {
    record Stage(Instant from, Urgency urgency) {}

    Clock {
        stages = List.copyOf(stages);
    }

    Clock(ClockKind kind, OrderFacts order, Due due, @Nullable Instant stopped, Stage... stages) {
        this(kind, order, due, false, stopped, Optional.empty(), false, List.of(stages));
    }

    ClockState state(Instant now) {
        if (stopped != null) {
            return due.missedBy(stopped) ? ClockState.LATE : ClockState.DONE;
        }
        return due.missedBy(now) ? ClockState.MISSED : ClockState.RUNNING;
    }

    /// How urgent it is now; empty before it is anybody's concern.
    Optional<Urgency> urgency(Instant now) {
        return stages.stream().filter(stage -> !stage.from().isAfter(now)).map(Stage::urgency).reduce((_, later) -> later);
    }
}
