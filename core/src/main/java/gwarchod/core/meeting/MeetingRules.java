package gwarchod.core.meeting;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import java.util.List;
import java.util.Map;

/// What may be decided about a meeting. Pure. Whether the viewer may know the meeting and the item was asked before.
final class MeetingRules {
    private MeetingRules() {}

    static Decision schedule(Meeting meeting, Meetings.Schedule command, MeetingKinds kinds, Deciding with) {
        return Checks.at(with.now())
                .holds(kinds.of(command.kind()).isPresent(), "meeting-kind-unknown", "/kind")
                .time("/startsAt", command.startsAt())
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
