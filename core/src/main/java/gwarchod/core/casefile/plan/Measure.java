package gwarchod.core.casefile.plan;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.plan.PlanEvent.MeasureAdded;
import gwarchod.core.casefile.plan.PlanEvent.MeasureProgressed;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure of the plan.
///
/// @param owner who sees to it now
/// @param addedOn the date it was added
/// @param progress the oldest first
/// @param moved when it was added or last progressed
/// @param ref the commit that did
/// @param first the commit that added it
record Measure(MeasureAdded added, @Nullable UserId owner, AgencyId agency, LocalDate addedOn,
        MeasureStatus status, List<Progress> progress, Instant moved, CommitRef ref, CommitRef first) {
    Measure {
        progress = List.copyOf(progress);
    }

    record Progress(Instant at, UserId by, MeasureStatus status, Text note) {}

    static Measure of(MeasureAdded added, Fact fact) {
        return new Measure(added, added.owner(), added.agency(), Days.of(fact.recorded()), MeasureStatus.PLANNED, List.of(), fact.recorded(), fact.ref(),
                fact.ref());
    }

    EntityId id() {
        return added.measureId();
    }

    Measure progressed(MeasureProgressed event, Fact fact) {
        var more = new ArrayList<>(progress);
        more.add(new Progress(fact.recorded(), fact.actor().user(), event.status(), event.note()));
        return new Measure(added, owner, agency, addedOn, event.status(), more, fact.recorded(), fact.ref(), first);
    }

    Measure handedOver(UserId to, AgencyId agencyOfTo) {
        return new Measure(added, to, agencyOfTo, addedOn, status, progress, moved, ref, first);
    }

    /// A contingency plan waits for its trigger: it isn't expected to progress.
    boolean expectedToMove() {
        return !status.ended() && added.pillar() != Pillar.CONTINGENCY;
    }

    boolean overdue(LocalDate today) {
        return !status.ended() && added.dueOn() != null && added.dueOn().isBefore(today);
    }

    LocalDate movedOn() {
        return Days.of(moved);
    }
}
