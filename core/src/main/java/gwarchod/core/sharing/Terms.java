package gwarchod.core.sharing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a sharing agreement says, as data: its rows, who may do what, and which kinds of meeting each role takes part in.
///
/// @param title for people: the code of a word `agreement.title.CODE`, or the text itself
/// @param grants role × section → level
/// @param permits role × command
/// @param meetings role → kinds of meeting
/// @param roles what holds of a role as a whole
public record Terms(
        String title, List<Grant> grants, List<Permit> permits, Map<String, Set<String>> meetings, Map<String, RoleRules> roles) {
    public Terms {
        grants = List.copyOf(grants);
        permits = List.copyOf(permits);
        var kinds = new TreeMap<String, Set<String>>();      // in an order, so that it is always written the same
        meetings.forEach((role, taken) -> kinds.put(role, Collections.unmodifiableSet(new TreeSet<>(taken))));
        meetings = Collections.unmodifiableMap(kinds);
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    }

    /// Terms that say nothing of a role as a whole.
    public Terms(String title, List<Grant> grants, List<Permit> permits, Map<String, Set<String>> meetings) {
        this(title, grants, permits, meetings, Map.of());
    }

    RoleRules rules(String role) {
        return roles.getOrDefault(role, RoleRules.USUAL);
    }
}
