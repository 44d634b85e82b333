package gwarchod.core.meeting;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What may be decided about a meeting. Pure. Whether the viewer may know the meeting and the item was asked before.
final class MeetingRules {
    /// How far ahead a meeting is scheduled at most.
    static final int YEARS_AHEAD_MAX = 2;

    private MeetingRules() {}

    /// @param kinds all there are
    /// @param mine those whoever schedules takes part in: nobody schedules for others what they couldn't open themselves
    /// @param agencyKnown whether the agency it names is registered
    static Decision schedule(
            Meeting meeting, Meetings.Schedule command, MeetingKinds kinds, Set<String> mine, boolean agencyKnown, Deciding with) {
        var day = LocalDate.ofInstant(command.startsAt(), Words.ZONE);
        return Checks.at(with.now())
                .holds(kinds.of(command.kind()).isPresent(), "meeting-kind-unknown", "/kind")
                .holds(mine.contains(command.kind()), "meeting-kind-not-yours", "/kind")
                .time("/startsAt", command.startsAt())
                .holds(!day.isBefore(with.today()), "in-the-past", "/startsAt")
                .holds(!day.isAfter(with.today().plusYears(YEARS_AHEAD_MAX)), "meeting-too-far-ahead", "/startsAt", YEARS_AHEAD_MAX)
                .holds(agencyKnown, "agency-unknown", "/agency")
                .then(() -> switch (meeting) {
                    case Meeting.Scheduled _ -> Decision.noChange();
                    case Meeting.None(var id) -> Decision.accept(
                            List.of(new MeetingEvent.MeetingScheduled(
                                    command.kind(), command.startsAt(),
                                    command.agency() == null ? with.actor().agency() : command.agency())),
                            Map.of("meeting", id.value()));
                });
    }

    static Decision pin(Meeting meeting, Meetings.Pin command) {
        var item = new ItemRef(command.caseId(), command.item());
        return switch (meeting) {
            case Meeting.None _ -> new Decision.Refused(new Refusal.NotFound());
            case Meeting.Scheduled held when held.chaired().get(item) instanceof Chaired.Pinned -> Decision.noChange();
            case Meeting.Scheduled _ -> Decision.accept(new MeetingEvent.ItemPinned(command.caseId(), command.item()));
        };
    }

    static Decision defer(Meeting meeting, Meetings.Defer command, Deciding with) {
        return switch (meeting) {
            case Meeting.None _ -> new Decision.Refused(new Refusal.NotFound());
            case Meeting.Scheduled held -> Checks.at(with.now())
                    .date("/until", command.until())
                    .holds(command.until().isAfter(held.date()), "deferred-not-past-meeting", "/until", held.date())
                    .text("/reason", command.reason())
                    .then(() -> Decision.accept(new MeetingEvent.ItemDeferred(
                            command.caseId(), command.item(), command.until(), with.guard().apply(command.reason()))));
        };
    }

    static Decision remove(Meeting meeting, Meetings.Remove command, Deciding with) {
        return switch (meeting) {
            case Meeting.None _ -> new Decision.Refused(new Refusal.NotFound());
            case Meeting.Scheduled _ -> Checks.at(with.now())
                    .text("/reason", command.reason())
                    .then(() -> Decision.accept(new MeetingEvent.ItemRemoved(
                            command.caseId(), command.item(), with.guard().apply(command.reason()))));
        };
    }
}
