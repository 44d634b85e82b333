package gwarchod.core.casefile.views;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.CommitRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One view.
public record VictimView(
        EntityId id, PersonId person, @Nullable EntityId order, ViewOccasion occasion, LocalDate on, ViewSought sought, Text said,
        CommitRef ref) {}
