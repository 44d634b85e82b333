package gwarchod.mappa.referral;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Upcaster;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What happens to a referral to a formal meeting, and to a transfer to another area.
sealed interface MappaEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("mappa.referred.2", Referred.class),
            new EventType<>("mappa.referral-answered.1", Answered.class),
            new EventType<>("mappa.transfer-asked.1", TransferAsked.class),
            new EventType<>("mappa.transfer-answered.1", TransferAnswered.class));

    /// The first version knew no category, nor what was said of diversity and disclosure.
    List<Upcaster> UPCASTERS = List.of(new Upcaster("mappa.referred.1", "mappa.referred.2", UnaryOperator.identity()));

    @In(MappaReferrals.SECTION_ID)
    record Referred(
            EntityId referral, int level, MappaThreshold threshold, Text reason, Text meetingAdds, @Nullable Text beyondLevel2,
            @FreeWords String endorsedBy, List<AgencyId> invite, @Nullable Integer category, @Nullable Text diversity, @Nullable Text disclosed)
            implements MappaEvent {
        public Referred {
            invite = List.copyOf(invite);
        }
    }

    @In(MappaReferrals.SECTION_ID)
    record Answered(EntityId referral, MappaAnswer answer, Text rationale) implements MappaEvent {}

    @In(MappaReferrals.SECTION_ID)
    record TransferAsked(EntityId transfer, Text area, Text why) implements MappaEvent {}

    @In(MappaReferrals.SECTION_ID)
    record TransferAnswered(EntityId transfer, TransferAnswer answer, LocalDate on, @Nullable Text reference, Text note) implements MappaEvent {}
}
