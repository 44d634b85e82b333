package gwarchod.core.matching;

import gwarchod.core.casefile.person.Identity;
import gwarchod.core.ids.CaseId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/// Who might be who: each identity stands under a few keys, and only what shares one is compared. Not for several threads at once.
final class PersonIndex {
    /// Compared with one identity at the most: a name that thousands bear tells nothing alone.
    static final int COMPARED_MAX = 5_000;

    private final Map<String, Set<CaseId>> byKey = new HashMap<>();
    private final Map<CaseId, Heard> known = new HashMap<>();

    record Found(CaseId id, Match match) {}

    /// False where it stood there like this.
    boolean put(CaseId id, Identity identity) {
        var before = known.get(id);
        if (before != null && identity.equals(before.identity())) {
            return false;
        }
        var now = Heard.of(identity);
        known.put(id, now);
        if (before != null) {
            keys(before).forEach(key -> byKey.computeIfPresent(key, (_, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids));
        }
        keys(now).forEach(key -> byKey.computeIfAbsent(key, _ -> new HashSet<>()).add(id));
        return true;
    }

    Collection<CaseId> ids() {
        return List.copyOf(known.keySet());
    }

    /// Whoever is as alike as that at least, the most alike first.
    List<Found> like(CaseId id, int strengthMin) {
        return like(id, strengthMin, _ -> true);
    }

    /// Of those alone who are asked about.
    List<Found> like(CaseId id, int strengthMin, Predicate<CaseId> about) {
        var heard = known.get(id);
        if (heard == null) {
            return List.of();
        }
        return candidates(id, heard).stream().filter(about).limit(COMPARED_MAX)
                .filter(one -> Likeness.strengthMax(heard, Objects.requireNonNull(known.get(one))) >= strengthMin)
                .map(one -> new Found(one, compare(id, heard, one)))
                .filter(found -> found.match().strength() >= strengthMin)
                .sorted(Comparator.comparingInt((Found found) -> -found.match().strength()).thenComparing(found -> found.id().value()))
                .toList();
    }

    private Set<CaseId> candidates(CaseId id, Heard heard) {
        var candidates = new LinkedHashSet<CaseId>();
        keys(heard).forEach(key -> candidates.addAll(byKey.getOrDefault(key, Set.of())));
        candidates.remove(id);
        return candidates;
    }

    /// Of two reasons that weigh the same, the same one is named whoever of the two is asked about.
    private Match compare(CaseId id, Heard heard, CaseId other) {
        var also = Objects.requireNonNull(known.get(other));
        return Pair.first(id, other).equals(id) ? Likeness.of(heard, also) : Likeness.of(also, heard);
    }

    /// The most telling keys come first: what exceeds the limit is what a common name has in common.
    private static Set<String> keys(Heard heard) {
        var keys = new LinkedHashSet<String>();
        heard.numbers().forEach(number -> keys.add("i" + number));
        var born = heard.identity().born();
        if (born != null) {
            keys.add(day(born));
        }
        for (var name : heard.names()) {
            var family = name.family().codes();
            var given = name.given().codes();
            for (String one : family) {
                given.forEach(other -> keys.add("n" + (one.compareTo(other) < 0 ? one + "/" + other : other + "/" + one)));
                if (given.isEmpty() || born == null) {
                    keys.add("f" + one);
                }
            }
            if (born != null) {
                family.forEach(one -> about(keys, one, born));
                given.forEach(one -> about(keys, one, born));
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

    /// One name that sounds alike, and two of day, month and year, or a day that comes next: what a slip in the other name and in the date leaves.
    private static void about(Set<String> keys, String code, LocalDate born) {
        long day = born.toEpochDay();
        keys.add("y" + born.getMonthValue() + "-" + born.getDayOfMonth() + code);
        keys.add("m" + born.getYear() + "-" + born.getMonthValue() + code);
        keys.add("d" + born.getYear() + "-" + born.getDayOfMonth() + code);
        keys.add("e" + (day >> 1) + code);
        keys.add("o" + (day + 1 >> 1) + code);
    }
}
