package gwarchod.mappa.pdp;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a nomination as a potentially dangerous person.
sealed interface PdpEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("pdp.nominated.1", Nominated.class),
            new EventType<>("pdp.threshold-decided.1", ThresholdDecided.class),
            new EventType<>("pdp.panel-decided.1", PanelDecided.class),
            new EventType<>("pdp.reviewed.1", Reviewed.class),
            new EventType<>("pdp.shared.1", Shared.class));

    EntityId nomination();

    @In(Pdp.SECTION_ID)
    record Nominated(
            EntityId nomination, Text behaviour, Text harm, Text toWhom, @Nullable Text aggravating, @Nullable Text convictions,
            @Nullable Text socialCare, LegalGateway gateway, Text necessity)
            implements PdpEvent {}

    @In(Pdp.SECTION_ID)
    record ThresholdDecided(EntityId nomination, boolean met, Text rationale) implements PdpEvent {}

    /// @param grounds none: the panel didn't take them on
    @In(Pdp.SECTION_ID)
    record PanelDecided(EntityId nomination, @FreeWords String chair, List<AgencyId> agencies, Text rationale, @Nullable Grounds grounds) implements PdpEvent {
        public PanelDecided {
            agencies = List.copyOf(agencies);
        }
    }

    /// @param end none: it goes on, on these grounds
    @In(Pdp.SECTION_ID)
    record Reviewed(EntityId nomination, Text rationale, @Nullable PdpEnd end, @Nullable Grounds grounds) implements PdpEvent {}

    @In(Pdp.SECTION_ID)
    record Shared(EntityId nomination, AgencyId agency, Text what, LegalGateway gateway, Text necessity) implements PdpEvent {}

    /// Why somebody is managed so until the day it is reviewed.
    record Grounds(LegalGateway gateway, Text whyImminent, Text whyLikely, LocalDate reviewOn) {}
}
