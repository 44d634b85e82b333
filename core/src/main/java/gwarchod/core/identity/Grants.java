package gwarchod.core.identity;

import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The roles of an account, and those that wait for a second person.
record Grants(SortedMap<String, Held> roles, SortedMap<String, Proposal> waiting) {
    static final Grants NONE = new Grants(new TreeMap<>(), new TreeMap<>());

    Grants {
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
        waiting = Collections.unmodifiableSortedMap(new TreeMap<>(waiting));
    }

    /// @param until its last day; none: of before roles had to end
    /// @param proposedBy none: of before it took two people
    record Held(Optional<LocalDate> until, Optional<UserId> proposedBy, UserId approvedBy) {
        boolean at(LocalDate today) {
            return until.isEmpty() || !until.get().isBefore(today);
        }
    }

    record Proposal(LocalDate until, UserId by) {}

    Grants with(String role, Held held) {
        var next = new TreeMap<>(roles);
        next.put(role, held);
        return new Grants(next, without(waiting, role));
    }

    /// What waits ends with it: nobody approves it back unawares.
    Grants ended(String role) {
        return new Grants(without(roles, role), without(waiting, role));
    }

    Grants proposed(String role, Proposal proposal) {
        var next = new TreeMap<>(waiting);
        next.put(role, proposal);
        return new Grants(roles, next);
    }

    Grants declined(String role) {
        return new Grants(roles, without(waiting, role));
    }

    private static <V> SortedMap<String, V> without(Map<String, V> map, String role) {
        var next = new TreeMap<>(map);
        next.remove(role);
        return next;
    }
}
