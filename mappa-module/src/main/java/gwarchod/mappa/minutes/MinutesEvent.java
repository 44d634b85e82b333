package gwarchod.mappa.minutes;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to the minutes of an item.
sealed interface MinutesEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("minutes.drafted.1", Drafted.class),
            new EventType<>("minutes.approved.1", Approved.class),
            new EventType<>("minutes.circulated.1", Circulated.class),
            new EventType<>("minutes.amendment-asked.1", AmendmentAsked.class),
            new EventType<>("minutes.amendment-answered.1", AmendmentAnswered.class),
            new EventType<>("minutes.onward-asked.1", OnwardAsked.class),
            new EventType<>("minutes.onward-answered.1", OnwardAnswered.class),
            new EventType<>("minutes.onward-shared.1", OnwardShared.class),
            new EventType<>("minutes.onward-refused.1", OnwardRefused.class),
            new EventType<>("minutes.requested.1", Requested.class),
            new EventType<>("minutes.request-answered.1", RequestAnswered.class));

    EntityId item();

    /// @param version what readers will know it as: 1, and one more each time that circulated minutes are amended
    /// @param set the documents by which it is written
    @In(Minutes.WORK_ID)
    record Drafted(EntityId item, int version, String set, List<MinutesText> texts, @Nullable Text reason) implements MinutesEvent {
        public Drafted {
            texts = List.copyOf(texts);
        }
    }

    @In(Minutes.WORK_ID)
    record Approved(EntityId item, int writing) implements MinutesEvent {}

    @In(Minutes.SECTION_ID)
    record Circulated(EntityId item, int version, List<Recipient> recipients) implements MinutesEvent {
        public Circulated {
            recipients = List.copyOf(recipients);
        }
    }

    @In(Minutes.WORK_ID)
    record AmendmentAsked(EntityId item, EntityId amendment, Text what) implements MinutesEvent {}

    @In(Minutes.WORK_ID)
    record AmendmentAnswered(EntityId item, EntityId amendment, boolean agreed, Text reason) implements MinutesEvent {}

    @In(Minutes.WORK_ID)
    record OnwardAsked(EntityId item, EntityId onward, @FreeWords String to, Text need) implements MinutesEvent {}

    @In(Minutes.WORK_ID)
    record OnwardAnswered(EntityId item, EntityId onward, OnwardAnswer answer, Text reason) implements MinutesEvent {}

    /// Somebody took minutes outside the meeting as the chair had approved.
    @In(Minutes.WORK_ID)
    record OnwardShared(EntityId item, EntityId onward) implements MinutesEvent {}

    /// Somebody was about to, and the chair hadn't.
    @In(Minutes.WORK_ID)
    record OnwardRefused(EntityId item, EntityId onward) implements MinutesEvent {}

    @In(Minutes.WORK_ID)
    record Requested(EntityId item, EntityId request, @FreeWords String requester, RequestCapacity capacity, Text basis, LocalDate receivedOn)
            implements MinutesEvent {}

    @In(Minutes.WORK_ID)
    record RequestAnswered(EntityId item, EntityId request, RequestAnswer answer, Text reason) implements MinutesEvent {}
}
