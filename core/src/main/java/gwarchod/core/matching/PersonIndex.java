package gwarchod.core.matching;

import gwarchod.core.casefile.person.Identity;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.CaseId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who might be who: each identity stands under a few keys, and only what shares one is compared. Not for several threads at once.
final class PersonIndex {
    /// Compared with one identity at the most: a name that thousands bear tells nothing alone.
    static final int COMPARED_MAX = 5_000;

    private final Map<String, Set<CaseId>> byKey = new HashMap<>();
    private final Map<CaseId, Identity> known = new HashMap<>();

    record Found(CaseId id, Match match) {}

    /// False where it stood there like this.
    boolean put(CaseId id, Identity identity) {
        var before = known.put(id, identity);
        if (identity.equals(before)) {
            return false;
        }
        if (before != null) {
            keys(before).forEach(key -> byKey.getOrDefault(key, new HashSet<>()).remove(id));
        }
        keys(identity).forEach(key -> byKey.computeIfAbsent(key, _ -> new HashSet<>()).add(id));
        return true;
    }

    int size() {
        return known.size();
    }

    /// Whoever is as alike as that at least, the most alike first.
    List<Found> like(CaseId id, int strengthMin) {
        var identity = known.get(id);
        if (identity == null) {
            return List.of();
        }
        var candidates = new LinkedHashSet<CaseId>();
        keys(identity).forEach(key -> candidates.addAll(byKey.getOrDefault(key, Set.of())));
        candidates.remove(id);
        return candidates.stream().limit(COMPARED_MAX)
                .map(one -> new Found(one, Likeness.of(identity, known.get(one))))
                .filter(found -> found.match().strength() >= strengthMin)
                .sorted(Comparator.comparingInt((Found found) -> -found.match().strength()).thenComparing(found -> found.id().value()))
                .toList();
    }

    /// The most telling keys come first: what exceeds the limit is what a common name has in common.
    private static Set<String> keys(Identity identity) {
        var keys = new LinkedHashSet<String>();
        identity.identifiers().forEach(one -> keys.add("i" + one.kind() + Likeness.number(one)));
        var born = identity.born();
        if (born != null) {
            keys.add(day(born));
        }
        for (PersonName name : identity.names()) {
            var family = codes(name.family());
            var given = codes(name.given());
            for (String one : family) {
                given.forEach(other -> keys.add("n" + (one.compareTo(other) < 0 ? one + "/" + other : other + "/" + one)));
                if (given.isEmpty() || born == null) {
                    keys.add("f" + one);
                }
                if (born != null) {
                    keys.add("y" + born.getMonthValue() + "-" + born.getDayOfMonth() + one);
                }
            }
        }
        return keys;
    }

    /// The same for a day and a month swapped.
    private static String day(LocalDate born) {
        int day = born.getDayOfMonth();
        int month = born.getMonthValue();
        return "b" + born.getYear() + "-" + Math.min(day, month) + "-" + Math.max(day, month);
    }

    private static Set<String> codes(String name) {
        var codes = new LinkedHashSet<String>();
        Sounds.words(name).forEach(word -> codes.addAll(Sounds.codes(word)));
        return codes;
    }
}
