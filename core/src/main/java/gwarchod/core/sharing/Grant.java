package gwarchod.core.sharing;

import java.util.Set;

/// A row of the agreement: what a role gets of a section, when, and why that is lawful and needed.
///
/// @param when all must hold; none: always
/// @param otherwise what the role gets where they don't: nothing, or that something is withheld
/// @param regime `law-enforcement` (DPA 2018 Part 3) or `general` (UK GDPR)
/// @param retention how long the role may keep what it got
public record Grant(
        String role, String section, Level level, Set<Condition> when, Level otherwise,
        String controller, String regime, Basis basis, String necessity, String retention) {
    public Grant {
        when = Set.copyOf(when);
        if (otherwise.atLeast(Level.PRESENCE)) {
            throw new IllegalArgumentException("otherwise is nothing or withheld: " + role + " × " + section);
        }
    }
}
