package gwarchod.core.sharing;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What a role may do: commands by name, and when.
public record Permit(String role, Set<String> commands, Set<Condition> when) {
    public Permit {
        commands = Collections.unmodifiableSet(new TreeSet<>(commands));      // in an order, so that it is always written the same
        when = Collections.unmodifiableSet(new TreeSet<>(when));
    }
}
