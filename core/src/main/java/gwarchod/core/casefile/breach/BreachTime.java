package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.util.List;

/// That there was a breach, and when; nothing of what it was.
public record BreachTime(EntityId id, Instant occurred, CommitRef ref) {
    public static List<BreachTime> of(CaseFile file) {
        return file.state(Breaches.DISCIPLINE).counted().stream()
                .map(breach -> new BreachTime(breach.id(), breach.said().occurred(), breach.ref())).toList();
    }
}
