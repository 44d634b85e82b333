package gwarchod.iom.repeats;

import gwarchod.core.ids.CaseId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Whose crimes are how many. Pure.
///
/// @param suspects by the file that goes on, which crimes the person is suspected of
/// @param victims by what tells them apart, of which crimes
record Tally(Map<CaseId, Set<String>> suspects, Map<String, Set<String>> victims) {
    static Tally of(Map<CaseId, Counted> cases) {
        var suspects = new HashMap<CaseId, Set<String>>();
        var victims = new HashMap<String, Set<String>>();
        cases.forEach((id, counted) -> counted.crimes().forEach(crime -> {
            if (counted.known()) {
                suspects.computeIfAbsent(person(id, cases), _ -> new HashSet<>()).add(crime.reference());
            }
            if (crime.victim() != null) {
                victims.computeIfAbsent(crime.victim(), _ -> new HashSet<>()).add(crime.reference());
            }
        }));
        return new Tally(suspects, victims);
    }

    /// The file in which a file goes on, over as many as it takes, among those that are counted: of no other is anything told.
    private static CaseId person(CaseId id, Map<CaseId, Counted> cases) {
        var at = id;
        for (var seen = new HashSet<CaseId>(); seen.add(at); ) {
            var next = cases.containsKey(at) ? cases.get(at).continuesIn() : null;
            at = next == null || !cases.containsKey(next) ? at : next;
        }
        return at;
    }
}
