package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.CommitRef;
import gwarchod.mappa.panel.Attendance;
import gwarchod.mappa.panel.Ending;
import gwarchod.mappa.panel.Invitation;
import gwarchod.mappa.panel.Panel;
import gwarchod.mappa.panel.PanelEnd;
import gwarchod.mappa.panel.PanelItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What minutes must know of an item that is closed.
///
/// @param closed the commit that closed it: minutes are the case as it stood then
/// @param level at which the meeting was held, 2 or 3
/// @param attended agencies somebody came for
/// @param reported agencies that sent a report in their place
/// @param absent agencies that were invited and did neither
/// @param before the items of the same case at earlier meetings
record HeldItem(EntityId item, MeetingId meeting, CommitRef closed, Instant closedAt, LocalDate heldOn, int level, Set<AgencyId> attended,
        Set<AgencyId> reported, Set<AgencyId> absent, Set<EntityId> before) {
    HeldItem {
        before = Set.copyOf(before);
        attended = Set.copyOf(attended);
        reported = Set.copyOf(reported);
        absent = Set.copyOf(absent);
    }

    /// The items of a case that need minutes, in the order in which they were put on meetings. One that was put off before it began needs none.
    static List<HeldItem> all(CaseFile file) {
        return Panel.of(file).items().stream().flatMap(one -> of(file, one).stream()).toList();
    }

    static Optional<HeldItem> of(CaseFile file, EntityId item) {
        return Panel.of(file).item(item).flatMap(one -> of(file, one));
    }

    private static Optional<HeldItem> of(CaseFile file, PanelItem item) {
        return Optional.ofNullable(item.ending()).filter(one -> one.end() != PanelEnd.DEFERRED).map(one -> of(item, one, Panel.of(file).items().stream()
                .takeWhile(other -> !other.id().equals(item.id())).map(PanelItem::id).collect(Collectors.toSet())));
    }

    private static HeldItem of(PanelItem item, Ending ending, Set<EntityId> before) {
        var attended = item.attendance().stream().filter(one -> one.turnout().isThere()).map(Attendance::agency).collect(Collectors.toSet());
        var reported = asked(item, one -> !attended.contains(one) && item.reported(one));
        return new HeldItem(item.id(), item.meeting(), ending.ref(), ending.at(), Days.of(ending.at()), item.level(), attended, reported,
                asked(item, one -> !attended.contains(one) && !reported.contains(one)), before);
    }

    private static Set<AgencyId> asked(PanelItem item, Predicate<AgencyId> which) {
        return item.invitations().stream().filter(Invitation::stands).map(Invitation::agency).filter(which).collect(Collectors.toSet());
    }
}
