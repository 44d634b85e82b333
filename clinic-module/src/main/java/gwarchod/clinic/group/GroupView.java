package gwarchod.clinic.group;

import gwarchod.clinic.programme.SessionMode;
import gwarchod.clinic.programme.SessionView;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group as one viewer may see it: whom they may not know is neither listed nor counted.
///
/// @param provider its name
/// @param at what the clocks say when it meets
/// @param skipped the bank holidays between its sessions
/// @param free places that can be given, as far as this viewer may know
/// @param waiting who waits for a place, in the order of their referrals
/// @param next who would be offered a free place; nobody is given one by itself
/// @param candidates who may be given a place or put on the list, with one group only
/// @param sessions of its run, with one group only
public record GroupView(
        EntityId id, EntityId programmeId, String programme, AgencyId providerId, String provider, String name, String at, int minutes,
        SessionMode mode, String venue, int places, int free, Staff lead, @Nullable Staff second, @Nullable Instant nextAt, @Nullable Instant endedAt,
        List<LocalDate> skipped, List<Line> members, List<Line> waiting, @Nullable Line next, List<Line> candidates, List<SessionView> sessions,
        boolean mayChange) {
    public GroupView {
        skipped = List.copyOf(skipped);
        members = List.copyOf(members);
        waiting = List.copyOf(waiting);
        candidates = List.copyOf(candidates);
        sessions = List.copyOf(sessions);
    }

    public record Staff(UserId user, String name) {}

    /// Somebody in the group, or who may come into it.
    ///
    /// @param name "Family, Given", or just "Participant"
    public record Line(EntityId referral, String name, @Nullable CaseId caseId, LocalDate referredOn) {}

    /// Groups by name, those that ended last.
    ///
    /// @param next always null: a programme has a handful
    public record Items(List<GroupView> items, @Nullable String next) {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Who delivers sessions.
    public record StaffList(List<Staff> items, @Nullable String next) {
        public StaffList {
            items = List.copyOf(items);
        }
    }

    /// Who waits for a place in a programme.
    public record Waiting(List<Line> items, @Nullable String next) {
        public Waiting {
            items = List.copyOf(items);
        }
    }
}
