package gwarchod.core.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of a command.
public sealed interface Outcome {
    /// Durable. `repeated`: it had been carried out before, under the same key; these are the first outcome's ids.
    record Done(CommitRef ref, Map<String, String> ids, boolean repeated) implements Outcome {
        public Done {
            ids = Map.copyOf(ids);
        }
    }

    /// Nothing to do: it was so already. Nothing was written.
    record Unchanged(@Nullable CommitRef last) implements Outcome {}

    /// Nothing was written.
    record Refused(Refusal why) implements Outcome {}
}
