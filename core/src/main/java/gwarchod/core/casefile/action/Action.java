package gwarchod.core.casefile.action;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.action.ActionEvent.Completed;
import gwarchod.core.casefile.action.ActionEvent.Given;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An action and what became of it.
///
/// @param owner who does it now
/// @param meeting under which it was given
record Action(Given given, UserId owner, AgencyId agency, Instant recorded, @Nullable MeetingId meeting, CommitRef ref, @Nullable End end) {
    record End(Completed said, Instant recorded, UserId by) {}

    static Action of(Given given, Fact fact) {
        return new Action(given, given.owner(), given.agency(), fact.recorded(), fact.actor().meeting(), fact.ref(), null);
    }

    EntityId id() {
        return given.actionId();
    }

    Action ended(Completed said, Fact fact) {
        return new Action(given, owner, agency, recorded, meeting, ref, new End(said, fact.recorded(), fact.actor().user()));
    }

    Action handedOver(UserId to, AgencyId agencyOfTo) {
        return new Action(given, to, agencyOfTo, recorded, meeting, ref, end);
    }

    ActionStatus status() {
        return end == null ? ActionStatus.OPEN : end.said().outcome();
    }

    /// Empty where no meeting gave it.
    Optional<Actions.Timed> timed() {
        return Optional.ofNullable(meeting).map(at -> new Actions.Timed(
                at, given.dueOn(), end == null ? null : Days.of(end.recorded()), status() == ActionStatus.CANCELLED));
    }

    boolean overdue(LocalDate today) {
        return end == null && given.dueOn().isBefore(today);
    }
}
