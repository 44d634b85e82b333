package gwarchod.clinic.apart;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.util.List;

/// What is said of two people who must not meet, in the case of one of them.
sealed interface ApartEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("apart.declared.1", Declared.class),
            new EventType<>("apart.ended.1", Ended.class));

    EntityId declaration();

    @In(Aparts.SECTION_ID)
    record Declared(EntityId declaration, CaseId other, Text why) implements ApartEvent {}

    @In(Aparts.SECTION_ID)
    record Ended(EntityId declaration, Text why) implements ApartEvent {}
}
