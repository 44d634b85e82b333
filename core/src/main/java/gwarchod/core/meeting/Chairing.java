package gwarchod.core.meeting;

import gwarchod.core.ids.CaseId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What holds for the items of one meeting: what its own chair decided, and what earlier meetings of the same kind and agency deferred
/// beyond its date. The later meeting's decision about an item replaces the earlier one's.
record Chairing(Map<ItemRef, Chaired> decided) {
    Chairing {
        decided = Map.copyOf(decided);
    }

    static Chairing of(Meeting.Scheduled meeting, Collection<Meeting.Scheduled> all) {
        var decided = new HashMap<ItemRef, Chaired>();
        all.stream()
                .filter(other -> other.kind().equals(meeting.kind()) && other.agency().equals(meeting.agency()))
                .filter(other -> other.startsAt().isBefore(meeting.startsAt()))
                .sorted(Comparator.comparing(Meeting.Scheduled::startsAt).thenComparing(other -> other.id().value()))
                .forEach(earlier -> decided.putAll(earlier.chaired()));
        decided.values().removeIf(earlier -> switch (earlier) {
            case Chaired.Deferred deferred -> !deferred.until().isAfter(meeting.date());
            case Chaired.Pinned _, Chaired.Removed _ -> true;
        });
        decided.putAll(meeting.chaired());
        return new Chairing(decided);
    }

    Optional<Chaired> of(CaseId caseId, String item) {
        return Optional.ofNullable(decided.get(new ItemRef(caseId, item)));
    }

    /// The cases for which the other differs.
    Set<CaseId> differing(Chairing other) {
        var differing = new HashSet<CaseId>();
        decided.forEach((item, here) -> {
            if (!Objects.equals(here, other.decided.get(item))) {
                differing.add(item.caseId());
            }
        });
        other.decided.keySet().stream().filter(item -> !decided.containsKey(item)).forEach(item -> differing.add(item.caseId()));
        return differing;
    }
}
