package gwarchod.matrix;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// What there is to name in a request, by the name the product gives it: the ids of outcomes, and what was put here by hand.
final class Ids {
    private final Map<String, Set<String>> known = new TreeMap<>();

    /// The same from here on, for a case of its own.
    Ids copy() {
        var copy = new Ids();
        known.forEach((name, values) -> copy.known.put(name, new LinkedHashSet<>(values)));
        return copy;
    }

    synchronized void add(String name, String id) {
        known.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(id);
    }

    synchronized void only(String name, String id) {
        known.put(name, new LinkedHashSet<>(List.of(id)));
    }

    synchronized List<String> all(String name) {
        return List.copyOf(known.getOrDefault(name, Set.of()));
    }

    synchronized Set<String> names() {
        return Set.copyOf(known.keySet());
    }

    Optional<String> pick(String name, RandomGenerator random) {
        var all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    /// An id for a field: of what is called like it (`orderId`: an order), else like its type (`UserId`: a user).
    Optional<String> pick(Class<?> type, String field, RandomGenerator random) {
        var called = field.endsWith("Id") ? field.substring(0, field.length() - 2) : field;
        return pick(called, random).or(() -> pick(type.getSimpleName().replace("Id", "").toLowerCase(Locale.ROOT), random));
    }
}
