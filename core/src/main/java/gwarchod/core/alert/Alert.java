package gwarchod.core.alert;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.time.Instant;
import java.util.Optional;

/// Looks brought to professional standards. State of a stream `alert/…`.
public sealed interface Alert {
    record None() implements Alert {}

    /// @param closed what came of it; empty while it is open
    record Raised(String id, AlertRule rule, UserId user, Optional<CaseId> on, int count, Instant at, Optional<Closing> closed) implements Alert {}

    record Closing(UserId by, AlertFinding finding, String note, Instant at) {}

    StreamType<Alert> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return "alert";
        }

        @Override
        public Alert empty(StreamId stream) {
            return new None();
        }

        @Override
        public Alert evolve(Alert state, Fact fact) {
            return switch ((AlertEvent.OfAlerts) fact.event()) {
                case AlertEvent.Raised(var rule, var user, var on, var count) ->
                        new Raised(fact.ref().stream().id(), rule, user, Optional.ofNullable(on), count, fact.recorded(), Optional.empty());
                case AlertEvent.Closed(var finding, var note) -> switch (state) {
                    case None _ -> state;
                    case Raised was -> new Raised(was.id, was.rule, was.user, was.on, was.count, was.at,
                            Optional.of(new Closing(fact.actor().user(), finding, note, fact.recorded())));
                };
            };
        }
    };
}
