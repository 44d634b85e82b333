package gwarchod.core.meeting;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who is excluded from any case at all: they can't share an image with others of their audience.
final class Exclusions {
    private final Area area;
    private final Map<CaseId, Set<UserId>> byCase = new ConcurrentHashMap<>();
    private final Map<UserId, Set<CaseId>> byUser = new ConcurrentHashMap<>();

    Exclusions(Area area) {
        this.area = area;
    }

    void look(CaseId id) {
        synchronized (this) {
            var excluded = area.card(id).map(card -> card.facts().excluded()).orElse(Set.of());
            var before = excluded.isEmpty() ? byCase.remove(id) : byCase.put(id, excluded);
            if (before != null) {
                before.stream().filter(user -> !excluded.contains(user)).forEach(user -> byUser.computeIfPresent(user, (_, cases) -> {
                    cases.remove(id);
                    return cases.isEmpty() ? null : cases;
                }));
            }
            excluded.forEach(user -> byUser.computeIfAbsent(user, _ -> ConcurrentHashMap.newKeySet()).add(id));
        }
    }

    boolean any(UserId user) {
        return byUser.containsKey(user);
    }
}
