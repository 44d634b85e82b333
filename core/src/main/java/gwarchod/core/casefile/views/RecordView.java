package gwarchod.core.casefile.views;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A victim's view on an order, or why they weren't contacted. The outcome's ids name it as `view`.
///
/// @param order as the register names it; absent where there is none yet
/// @param said what they said, in their words where they agree to that; or why they weren't contacted
public record RecordView(
        PersonId person, @Nullable EntityId order, ViewOccasion occasion, LocalDate on, ViewSought sought, @Nullable Text said)
        implements CaseCommand {}
