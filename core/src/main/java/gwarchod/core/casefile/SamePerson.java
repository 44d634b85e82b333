package gwarchod.core.casefile;

import gwarchod.core.ids.CaseId;
import java.util.Set;

/// What a card keeps of the files that it says are about the same person.
public record SamePerson(Set<CaseId> others) {
    /// Its name on a card.
    public static final String KEPT = "same-person";

    public SamePerson {
        others = Set.copyOf(others);
    }
}
