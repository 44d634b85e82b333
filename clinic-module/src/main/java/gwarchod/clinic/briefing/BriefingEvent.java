package gwarchod.clinic.briefing;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;

/// What happens to a briefing.
sealed interface BriefingEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("briefing.written.1", Written.class),
            new EventType<>("briefing.read.1", Read.class));

    EntityId referral();

    /// The whole of it, each time anew.
    @In(Briefings.SECTION_ID)
    record Written(EntityId referral, AgencyId provider, Text staffSafety, Text noContact, Text venue, LocalDate from, LocalDate reviewBy)
            implements BriefingEvent {}

    /// @param version which writing of it somebody read, counted from 1
    @In(Briefings.SECTION_ID)
    record Read(EntityId referral, int version) implements BriefingEvent {}
}
