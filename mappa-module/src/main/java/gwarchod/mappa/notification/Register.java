package gwarchod.mappa.notification;

import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is recorded of one person's notification requirements: dates and kinds, each in the order in which it was recorded.
///
/// @param grounds why they are on the register
/// @param abode when they had no fixed abode
record Register(
        List<Ground> grounds, List<Away> away, List<Change> changes, List<Notice> notices, List<Stay> stays, List<ChildStay> children,
        List<NoAbode> abode, List<Travel> travels, List<Notified> notified) {
    static final Register NONE =
            new Register(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    Register {
        grounds = List.copyOf(grounds);
        away = List.copyOf(away);
        changes = List.copyOf(changes);
        notices = List.copyOf(notices);
        stays = List.copyOf(stays);
        children = List.copyOf(children);
        abode = List.copyOf(abode);
        travels = List.copyOf(travels);
        notified = List.copyOf(notified);
    }

    /// A conviction, caution, finding or order.
    ///
    /// @param last the last day on the register because of it; absent: without an end
    record Ground(EntityId id, LocalDate on, @Nullable LocalDate last) {}

    /// @param until the day of release or return; absent: still away
    record Away(EntityId id, AwayKind kind, LocalDate from, @Nullable LocalDate until) {}

    /// @param notice the notice in advance that told of it
    record Change(EntityId id, ChangeKind kind, LocalDate on, @Nullable EntityId notice) {}

    /// A change notified before it happens.
    ///
    /// @param place of a stay elsewhere; absent: another change
    /// @param stated the day for which it was announced
    record Notice(EntityId id, @Nullable EntityId place, LocalDate given, LocalDate stated) {}

    /// @param place the same for the same premises; which those are stands in ViSOR
    /// @param until the last day there; absent: still there
    record Stay(EntityId id, EntityId place, LocalDate from, @Nullable LocalDate until) {}

    /// Time at a place where somebody under 18 lives or stays.
    record ChildStay(EntityId id, EntityId place, Instant from, @Nullable Instant until) {}

    /// @param until the last day without a fixed abode
    record NoAbode(EntityId id, LocalDate from, @Nullable LocalDate until) {}

    record Travel(EntityId id, Instant leaves) {}

    /// A notification that was made.
    ///
    /// @param about the change, place, notice, journey or absence; absent for the first and the periodic ones
    record Notified(EntityId id, NotificationKind kind, LocalDate on, @Nullable EntityId about) {}

    /// What of it had happened by the end of a day: what ends later hasn't ended yet. Journeys are known before they are made.
    Register by(LocalDate day) {
        return new Register(
                only(grounds, one -> !one.on().isAfter(day)),
                only(away, one -> !one.from().isAfter(day)).stream().map(one -> new Away(one.id(), one.kind(), one.from(), ended(one.until(), day))).toList(),
                only(changes, one -> !one.on().isAfter(day)),
                only(notices, one -> !one.given().isAfter(day)),
                only(stays, one -> !one.from().isAfter(day)),
                children,
                only(abode, one -> !one.from().isAfter(day)).stream().map(one -> new NoAbode(one.id(), one.from(), ended(one.until(), day))).toList(),
                travels,
                only(notified, one -> !one.on().isAfter(day)));
    }

    private static <T> List<T> only(List<T> all, Predicate<T> happened) {
        return all.stream().filter(happened).toList();
    }

    private static @Nullable LocalDate ended(@Nullable LocalDate until, LocalDate day) {
        return until == null || until.isAfter(day) ? null : until;
    }
}
