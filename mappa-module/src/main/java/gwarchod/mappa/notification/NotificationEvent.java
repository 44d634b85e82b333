package gwarchod.mappa.notification;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is recorded of the notification requirements: kinds and dates. What was notified, an address, a document, an account, is in ViSOR alone.
sealed interface NotificationEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("notification.registered.1", Registered.class),
            new EventType<>("notification.ground-ended.1", GroundEnded.class),
            new EventType<>("notification.went-away.1", WentAway.class),
            new EventType<>("notification.ended.1", Ended.class),
            new EventType<>("notification.changed.1", Changed.class),
            new EventType<>("notification.notice-given.1", NoticeGiven.class),
            new EventType<>("notification.stayed.1", Stayed.class),
            new EventType<>("notification.stayed-with-child.1", StayedWithChild.class),
            new EventType<>("notification.abode-lost.1", AbodeLost.class),
            new EventType<>("notification.travel-planned.1", TravelPlanned.class),
            new EventType<>("notification.notified.1", Told.class),
            new EventType<>("notification.decided.1", Decided.class),
            new EventType<>("notification.withdrawn.1", Withdrawn.class));

    /// What it entered; of what is said about an entry, that entry.
    EntityId entry();

    /// @param length one of [RegisterLength#codes]
    /// @param last absent: without an end
    @In(Notifications.SECTION_ID)
    record Registered(EntityId entry, RegisterGround ground, String length, LocalDate on, boolean under18, @Nullable LocalDate last)
            implements NotificationEvent {}

    @In(Notifications.SECTION_ID)
    record GroundEnded(EntityId entry, GroundEnd why, LocalDate last, Text note) implements NotificationEvent {}

    @In(Notifications.SECTION_ID)
    record WentAway(EntityId entry, AwayKind kind, LocalDate from, @Nullable LocalDate until) implements NotificationEvent {}

    /// What went on until then: an absence, a stay, a time without a fixed abode.
    @In(Notifications.SECTION_ID)
    record Ended(EntityId entry, LocalDate on) implements NotificationEvent {}

    @In(Notifications.SECTION_ID)
    record Changed(EntityId entry, ChangeKind kind, LocalDate on, @Nullable EntityId notice) implements NotificationEvent {}

    /// @param kind absent: a stay at other premises
    /// @param place those premises, as one of the places of this person
    @In(Notifications.SECTION_ID)
    record NoticeGiven(EntityId entry, @Nullable ChangeKind kind, @Nullable EntityId place, LocalDate given, LocalDate stated)
            implements NotificationEvent {}

    @In(Notifications.SECTION_ID)
    record Stayed(EntityId entry, EntityId place, LocalDate from, @Nullable LocalDate until) implements NotificationEvent {}

    @In(Notifications.SECTION_ID)
    record StayedWithChild(EntityId entry, EntityId place, Instant from, @Nullable Instant until) implements NotificationEvent {}

    @In(Notifications.SECTION_ID)
    record AbodeLost(EntityId entry, LocalDate from) implements NotificationEvent {}

    @In(Notifications.SECTION_ID)
    record TravelPlanned(EntityId entry, Instant leaves) implements NotificationEvent {}

    @In(Notifications.SECTION_ID)
    record Told(EntityId entry, NotificationKind kind, LocalDate on, @Nullable EntityId about) implements NotificationEvent {}

    /// @param duty as it names itself ([Duty#id])
    /// @param breach in the breach history, where it was put there
    @In(Notifications.SECTION_ID)
    record Decided(EntityId entry, String duty, DutyDecision decision, Text note, @Nullable EntityId breach) implements NotificationEvent {}

    /// It was entered in error.
    @In(Notifications.SECTION_ID)
    record Withdrawn(EntityId entry, Text why) implements NotificationEvent {}
}
