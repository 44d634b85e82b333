package gwarchod.clinic.group;

import gwarchod.clinic.programme.SessionMode;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a group. Whatever is about one of its people is stored under the key of their case.
sealed interface GroupEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("group.created.1", Created.class),
            new EventType<>("group.facilitators-set.1", FacilitatorsSet.class),
            new EventType<>("group.joined.1", Joined.class),
            new EventType<>("group.waits.1", Waits.class),
            new EventType<>("group.left.1", Left.class),
            new EventType<>("group.ended.1", Ended.class));

    /// @param at what the clocks say when a session begins
    /// @param skipped the bank holidays it doesn't meet on
    @In("programme.sessions")
    record Created(
            EntityId programme, @FreeWords String programmeName, AgencyId provider, @FreeWords String name, @FreeWords String at, int minutes,
            SessionMode mode, @FreeWords String venue, int places, UserId lead, @Nullable UserId second, Text briefing,
            List<Planned> sessions, List<LocalDate> skipped)
            implements GroupEvent {
        public Created {
            sessions = List.copyOf(sessions);
            skipped = List.copyOf(skipped);
        }
    }

    /// One session of the run.
    record Planned(EntityId session, int number, @FreeWords String module, Instant startsAt, Instant endsAt) {}

    @In("programme.sessions")
    record FacilitatorsSet(UserId lead, @Nullable UserId second) implements GroupEvent {}

    @In("attendance.record")
    @About("caseId")
    record Joined(EntityId referral, CaseId caseId) implements GroupEvent {}

    @In("attendance.record")
    @About("caseId")
    record Waits(EntityId referral, CaseId caseId, LocalDate referredOn) implements GroupEvent {}

    @In("attendance.record")
    @About("caseId")
    record Left(EntityId referral, CaseId caseId, Text why) implements GroupEvent {}

    @In("programme.sessions")
    record Ended(Text why) implements GroupEvent {}
}
