package gwarchod.core.sharing;

import java.util.Set;

/// What a role may do: commands by name, and when.
public record Permit(String role, Set<String> commands, Set<Condition> when) {
    public Permit {
        commands = Set.copyOf(commands);
        when = Set.copyOf(when);
    }
}
