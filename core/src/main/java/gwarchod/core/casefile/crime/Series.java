package gwarchod.core.casefile.crime;

import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Crimes of one case that hang together by links, each to one other at least, in the order they were recorded. Pure.
record Series(List<Crime> crimes) {
    Series {
        crimes = List.copyOf(crimes);
    }

    SeriesOfficer officer() {
        var officers = new ArrayList<@Nullable UserId>();
        crimes.forEach(crime -> officers.add(crime.investigated().officer()));
        return SeriesOfficer.of(officers);
    }

    /// Whether any two of them have two officers.
    boolean differs() {
        return officer() == SeriesOfficer.DIFFERENT;
    }

    /// Every series of a case. A cancelled crime is in none, and links nothing.
    static List<Series> of(Crimes state) {
        var counted = new LinkedHashMap<EntityId, Crime>();
        state.counted().forEach(crime -> counted.put(crime.id(), crime));
        var next = new HashMap<EntityId, List<EntityId>>();
        state.links().stream().filter(link -> link.holds() && counted.containsKey(link.crime()) && counted.containsKey(link.other())).forEach(link -> {
            next.computeIfAbsent(link.crime(), _ -> new ArrayList<>()).add(link.other());
            next.computeIfAbsent(link.other(), _ -> new ArrayList<>()).add(link.crime());
        });
        var all = new ArrayList<Series>();
        var seen = new HashSet<EntityId>();
        for (EntityId first : counted.keySet()) {
            if (next.containsKey(first) && seen.add(first)) {
                var together = reached(first, next, seen);
                all.add(new Series(counted.values().stream().filter(crime -> together.contains(crime.id())).toList()));
            }
        }
        return all;
    }

    private static HashSet<EntityId> reached(EntityId first, Map<EntityId, List<EntityId>> next, HashSet<EntityId> seen) {
        var together = new HashSet<EntityId>(List.of(first));
        for (var todo = new ArrayDeque<EntityId>(together); !todo.isEmpty(); ) {
            for (EntityId one : next.get(todo.remove())) {
                if (together.add(one)) {
                    seen.add(one);
                    todo.add(one);
                }
            }
        }
        return together;
    }
}
