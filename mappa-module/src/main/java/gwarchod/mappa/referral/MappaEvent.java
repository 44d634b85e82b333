package gwarchod.mappa.referral;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a referral to a formal meeting.
sealed interface MappaEvent extends Event {
    List<EventType<?>> TYPES =
            List.of(new EventType<>("mappa.referred.1", Referred.class), new EventType<>("mappa.referral-answered.1", Answered.class));

    @In(MappaReferrals.SECTION_ID)
    record Referred(
            EntityId referral, int level, MappaThreshold threshold, Text reason, Text meetingAdds, @Nullable Text beyondLevel2,
            String endorsedBy, List<AgencyId> invite)
            implements MappaEvent {
        public Referred {
            invite = List.copyOf(invite);
        }
    }

    @In(MappaReferrals.SECTION_ID)
    record Answered(EntityId referral, MappaAnswer answer, Text rationale) implements MappaEvent {}
}
