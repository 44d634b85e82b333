package gwarchod.core.meeting;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What is recorded of a meeting. What is about a person is under that person's key.
sealed interface MeetingEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("meeting.scheduled.1", MeetingScheduled.class),
            new EventType<>("meeting.item-pinned.1", ItemPinned.class),
            new EventType<>("meeting.item-deferred.1", ItemDeferred.class),
            new EventType<>("meeting.item-removed.1", ItemRemoved.class));

    @In("meeting.agenda")
    record MeetingScheduled(String kind, Instant startsAt, AgencyId agency) implements MeetingEvent {}

    @In("meeting.agenda")
    @About("caseId")
    record ItemPinned(CaseId caseId, String item) implements MeetingEvent {}

    @In("meeting.agenda")
    @About("caseId")
    record ItemDeferred(CaseId caseId, String item, LocalDate until, Text reason) implements MeetingEvent {}

    @In("meeting.agenda")
    @About("caseId")
    record ItemRemoved(CaseId caseId, String item, Text reason) implements MeetingEvent {}
}
