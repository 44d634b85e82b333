package gwarchod.iom.priority;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Days;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.iom.priority.ScoringEvent.IndexTakenUp;
import gwarchod.iom.priority.ScoringEvent.OverrideDecided;
import gwarchod.iom.priority.ScoringEvent.OverrideEnded;
import gwarchod.iom.priority.ScoringEvent.OverrideProposed;
import gwarchod.iom.priority.ScoringEvent.WeightsSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What may be decided about how scores are made. Pure.
final class ScoringRules {
    /// Versions and overrides of an area at most.
    static final int LIST_MAX = 500;

    private ScoringRules() {}

    /// Parameters hold from today on at the earliest: what was scored before was scored by what held then.
    static Decision weights(Scoring state, PriorityDeeds.SetWeights command, Instant now) {
        return Checks.at(now)
                .date("/from", command.from())
                .holds(!command.from().isBefore(Days.of(now)), "starts-in-past", "/from")
                .holds(command.weights().inRange(), "weights-out-of-range", "/weights")
                .holds(command.weights().sumToAHundred(), "shares-not-a-hundred", "/weights/recencyShare")
                .text("/why", command.why())
                .holds(state.versions().size() < LIST_MAX, "too-many", "/from", LIST_MAX)
                .then(() -> {
                    var before = state.on(command.from());
                    return before.from().equals(command.from()) && before.weights().equals(command.weights())
                            ? Decision.noChange()
                            : Decision.accept(new WeightsSet(command.from(), command.weights(), command.why()));
                });
    }

    static Decision propose(Scoring state, PriorityDeeds.ProposeOverride command, EntityId id, Instant now) {
        return Checks.at(now)
                .line("/offence", command.offence())
                .holds(command.days() >= 0 && command.days() <= Weights.MOST, "value-out-of-range", "/days", Weights.MOST)
                .date("/from", command.from())
                .holds(!command.from().isBefore(Days.of(now)), "starts-in-past", "/from")
                .date("/until", command.until())
                .order("/until", command.from(), command.until())
                .text("/why", command.why())
                .holds(state.overrides().size() < LIST_MAX, "too-many", "/offence", LIST_MAX)
                .then(() -> Decision.accept(
                        List.of(new OverrideProposed(id, command.offence().strip(), command.days(), command.from(), command.until(), command.why())),
                        Map.of("override", id.value())));
    }

    /// Who proposes a local value doesn't approve it.
    static Decision decide(Scoring state, PriorityDeeds.DecideOverride command, UserId by, Instant now) {
        var known = state.override(command.override());
        return Checks.at(now)
                .holds(known.isPresent(), "override-unknown", "/override")
                .text("/why", command.why())
                .then(() -> {
                    var one = known.orElseThrow();
                    if (one.approved() != null) {
                        return one.approved() == command.approve() ? Decision.noChange() : Decision.refuse("override-decided");
                    }
                    return one.by().equals(by)
                            ? Decision.refuse("override-own")
                            : Decision.accept(new OverrideDecided(command.override(), command.approve(), command.why()));
                });
    }

    /// Today is its last day.
    static Decision end(Scoring state, PriorityDeeds.EndOverride command, Instant now) {
        var known = state.override(command.override());
        var today = Days.of(now);
        return Checks.at(now)
                .holds(known.isPresent(), "override-unknown", "/override")
                .text("/why", command.why())
                .then(() -> {
                    var until = known.orElseThrow().until();
                    return until != null && !until.isAfter(today)
                            ? Decision.noChange()
                            : Decision.accept(new OverrideEnded(command.override(), today, command.why()));
                });
    }

    /// @param whole whether that index is there and nothing of it is open
    static Decision takeUp(Scoring state, PriorityDeeds.TakeUpIndex command, boolean whole, Instant now) {
        return Checks.at(now)
                .holds(command.index() == null || whole, "index-not-whole", "/index")
                .text("/why", command.why())
                .then(() -> Objects.equals(state.index(), command.index())
                        ? Decision.noChange()
                        : Decision.accept(new IndexTakenUp(command.index(), command.why())));
    }
}
