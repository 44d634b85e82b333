package gwarchod.core.sharing;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// A row of the agreement: what a role gets of a section, when, and why that is lawful and needed.
///
/// @param when all must hold; none: always
/// @param otherwise what the role gets where they don't: nothing, or that something is withheld
/// @param controller who answers for what the role gets: the code of a word `controller.CODE`, or the name itself
/// @param regime `law-enforcement` (DPA 2018 Part 3) or `general` (UK GDPR)
/// @param necessity why the role needs it: the code of a word `necessity.CODE`, or the text itself
/// @param retention how long the role may keep what it got: the code of a word `retention.CODE`, or the text itself
/// @param assessment the data protection impact assessment it rests on: the code of a word `dpia.CODE`, or its reference itself
public record Grant(
        String role, String section, Level level, Set<Condition> when, Level otherwise,
        String controller, String regime, Basis basis, String necessity, String retention, String assessment) {
    public Grant {
        when = Collections.unmodifiableSet(new TreeSet<>(when));      // in an order, so that it is always written the same
        if (otherwise.atLeast(Level.PRESENCE)) {
            throw new IllegalArgumentException("otherwise is nothing or withheld: " + role + " × " + section);
        }
    }

    /// A row that names no assessment.
    public Grant(
            String role, String section, Level level, Set<Condition> when, Level otherwise,
            String controller, String regime, Basis basis, String necessity, String retention) {
        this(role, section, level, when, otherwise, controller, regime, basis, necessity, retention, "");
    }
}
