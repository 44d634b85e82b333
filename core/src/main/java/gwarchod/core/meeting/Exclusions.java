package gwarchod.core.meeting;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who is excluded from any case at all, or was since the node started: they don't share an image with others of their audience. That
/// they once were costs an image and nothing else, and so their revisions go on when they no longer are.
final class Exclusions {
    private final Area area;
    private final Set<UserId> users = ConcurrentHashMap.newKeySet();

    Exclusions(Area area) {
        this.area = area;
    }

    void look(CaseId id) {
        area.card(id).ifPresent(card -> users.addAll(card.facts().excluded()));
    }

    boolean any(UserId user) {
        return users.contains(user);
    }
}
