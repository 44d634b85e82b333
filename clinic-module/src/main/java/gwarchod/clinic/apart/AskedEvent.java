package gwarchod.clinic.apart;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.util.List;

/// What was tried in spite of a declaration, stored under the key of the case that declares it.
sealed interface AskedEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("apartask.tried.1", Tried.class),
            new EventType<>("apartask.settled.1", Settled.class));

    /// @param on the case that declares it
    /// @param put who was to be put there
    /// @param meets who is there
    /// @param place the group or the session
    /// @param called as people know the place
    @In(Aparts.SECTION_ID)
    @About("on")
    record Tried(CaseId on, CaseId put, CaseId meets, EntityId place, AgencyId provider, @FreeWords String called) implements AskedEvent {}

    @In(Aparts.SECTION_ID)
    @About("on")
    record Settled(CaseId on, EntityId place, Settlement settlement, Text why) implements AskedEvent {}
}
