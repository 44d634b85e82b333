package gwarchod.core.casefile.action;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import org.jspecify.annotations.Nullable;

/// An action is done, or no longer needed.
///
/// @param outcome done or cancelled
/// @param note needed for a cancelled one: why
public record CompleteAction(EntityId actionId, ActionStatus outcome, @Nullable Text note) implements CaseCommand {}
