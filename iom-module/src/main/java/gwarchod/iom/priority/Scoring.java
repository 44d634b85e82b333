package gwarchod.iom.priority;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import gwarchod.iom.priority.ScoringEvent.IndexTakenUp;
import gwarchod.iom.priority.ScoringEvent.OverrideDecided;
import gwarchod.iom.priority.ScoringEvent.OverrideEnded;
import gwarchod.iom.priority.ScoringEvent.OverrideProposed;
import gwarchod.iom.priority.ScoringEvent.WeightsSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How scores are made in the area: every version of the parameters, every local override, and which index is in use. State of the stream
/// `scoring/area`.
///
/// @param versions of the parameters, in the order in which they were set
/// @param taken which index was taken up when, the last in use
record Scoring(List<Version> versions, List<LocalValue> overrides, List<Taken> taken) {
    static final String KIND = "scoring";
    static final StreamId STREAM = new StreamId(KIND, "area");
    static final Scoring DEFAULT = new Scoring(List.of(), List.of(), List.of());

    Scoring {
        versions = List.copyOf(versions);
        overrides = List.copyOf(overrides);
        taken = List.copyOf(taken);
    }

    /// The index in use; null: the published values the product brings.
    @Nullable EntityId index() {
        return taken.isEmpty() ? null : taken.getLast().index();
    }

    /// @param index null: the published values the product brings
    record Taken(@Nullable EntityId index, LocalDate on, Text why, UserId by) {}

    /// @param number from 1 on; 0 is the proposal the product brings
    record Version(int number, LocalDate from, Weights weights, Text why, @Nullable UserId by, @Nullable LocalDate setOn) {
        static final Version PROPOSED = new Version(0, LocalDate.of(2000, 1, 1), Weights.PROPOSED, Text.NONE, null, null);
    }

    /// A local value for one offence. It holds from its first day to its last, once a second person approved it.
    ///
    /// @param approved absent: nobody decided yet
    record LocalValue(
            EntityId id, String offence, int days, LocalDate from, @Nullable LocalDate until, Text why, UserId by, LocalDate proposedOn,
            @Nullable Boolean approved, @Nullable UserId decidedBy, Text decidedWhy) {
        boolean holdsOn(LocalDate day) {
            return Boolean.TRUE.equals(approved) && !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        private LocalValue decided(boolean yes, UserId user, Text said) {
            return new LocalValue(id, offence, days, from, until, why, by, proposedOn, yes, user, said);
        }

        private LocalValue endedOn(LocalDate last) {
            return new LocalValue(id, offence, days, from, last, why, by, proposedOn, approved, decidedBy, decidedWhy);
        }
    }

    static final StreamType<Scoring> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Scoring empty(StreamId stream) {
            return DEFAULT;
        }

        @Override
        public Scoring evolve(Scoring state, Fact fact) {
            return state.after((ScoringEvent) fact.event(), fact);
        }
    };

    /// The parameters of a day: the latest to begin of those that have, and of several from one day the last that was set.
    Version on(LocalDate day) {
        return versions.stream().filter(version -> !version.from().isAfter(day))
                .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other)
                .orElse(Version.PROPOSED);
    }

    Optional<LocalValue> override(EntityId id) {
        return overrides.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Scoring after(ScoringEvent event, Fact fact) {
        var by = fact.actor().user();
        var on = Days.of(fact.recorded());
        return switch (event) {
            case WeightsSet(var from, var weights, var why) ->
                new Scoring(and(versions, new Version(versions.size() + 1, from, weights, why, by, on)), overrides, taken);
            case OverrideProposed(var id, var offence, var days, var from, var until, var why) -> new Scoring(versions,
                    and(overrides, new LocalValue(id, offence, days, from, until, why, by, on, null, null, Text.NONE)), taken);
            case OverrideDecided(var id, var approved, var why) -> change(id, one -> one.decided(approved, by, why));
            case OverrideEnded(var id, var last, _) -> change(id, one -> one.endedOn(last));
            case IndexTakenUp(var index, var why) -> new Scoring(versions, overrides, and(taken, new Taken(index, on, why, by)));
        };
    }

    private Scoring change(EntityId id, UnaryOperator<LocalValue> change) {
        return new Scoring(versions, overrides.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList(), taken);
    }

    private static <T> List<T> and(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
