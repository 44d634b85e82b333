package gwarchod.core.matching;

import gwarchod.core.casefile.person.Identity;
import gwarchod.core.ids.CaseId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Which files are alike, kept up change by change: a file that changed is compared with what shares a key of the index, and with nobody
/// else. The lock is held for one file at a time, and fair: who asks about one file waits for no other.
final class Alikes {
    private final Function<CaseId, Identity> identities;
    private final Set<CaseId> changed = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock(true);
    private final PersonIndex index = new PersonIndex();
    private final LinkedHashSet<CaseId> uncompared = new LinkedHashSet<>();
    private final Map<CaseId, Map<CaseId, Match>> alike = new HashMap<>();
    private int strengthMin = -1;

    /// Two files that are alike; `one` is the lesser of their ids.
    record Two(CaseId one, CaseId other, Match match) {}

    /// @param identities what is known of a file now; empty for one that isn't there any more
    Alikes(Function<CaseId, Identity> identities) {
        this.identities = identities;
    }

    void changed(CaseId id) {
        changed.add(id);
    }

    /// Whoever is as alike as that at least as the person of one file, by what is known now. Nobody else is compared.
    Map<CaseId, Match> of(CaseId id, int min) {
        takeIn();
        return locked(() -> {
            var found = new HashMap<CaseId, Match>();
            index.like(id, min).forEach(one -> found.put(one.id(), one.match()));
            return found;
        });
    }

    /// Every two that are as alike as that at least.
    List<Two> all(int min) {
        compare(min);
        return locked(() -> {
            var all = new ArrayList<Two>();
            alike.forEach((id, others) -> others.forEach((other, match) -> {
                if (id.equals(Pair.first(id, other))) {
                    all.add(new Two(id, other, match));
                }
            }));
            return all;
        });
    }

    /// Compares whatever wasn't yet. Safe beside others who do the same.
    void compare(int min) {
        takeIn();
        locked(() -> {
            if (strengthMin != min) {
                strengthMin = min;
                uncompared.addAll(index.ids());
            }
            return min;
        });
        boolean more = true;
        while (more) {
            more = locked(this::compareOne);
        }
    }

    private void takeIn() {
        for (CaseId id : List.copyOf(changed)) {
            locked(() -> {
                changed.remove(id);
                return index.put(id, identities.apply(id)) && uncompared.add(id);
            });
        }
    }

    /// Two of which neither was compared yet are compared once: by the second.
    private boolean compareOne() {
        if (uncompared.isEmpty()) {
            return false;
        }
        var id = uncompared.removeFirst();
        var before = alike.remove(id);
        if (before != null) {
            before.keySet().forEach(other -> alike.get(other).remove(id));
        }
        for (var found : index.like(id, strengthMin, other -> !uncompared.contains(other))) {
            alike.computeIfAbsent(id, _ -> new HashMap<>()).put(found.id(), found.match());
            alike.computeIfAbsent(found.id(), _ -> new HashMap<>()).put(id, found.match());
        }
        return true;
    }

    private interface Work<T> {
        T done();
    }

    private <T> T locked(Work<T> work) {
        lock.lock();
        try {
            return work.done();
        } finally {
            lock.unlock();
        }
    }
}
