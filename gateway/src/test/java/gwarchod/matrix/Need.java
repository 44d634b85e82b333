package gwarchod.matrix;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.sharing.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody must get for a marked value to be theirs to read.
sealed interface Need {
    /// @param level of the section that shows it
    /// @param owner the agency whose row it stands in; none: nobody's in particular
    record InSection(Folder on, String section, Level level, @Nullable AgencyId owner) implements Need {}

    /// What a provider says about a session of its own: for whoever takes its registers, and whoever arranges every provider's.
    record OfSession(AgencyId provider) implements Need {}

    /// The same, but of its own staff alone: the briefing.
    record OfOwnSession(AgencyId provider) implements Need {}

    /// Whoever may give this command, case or no case.
    record OfPermitted(String command) implements Need {}

    /// Any of these is enough.
    record AnyOf(List<Need> needs) implements Need {}

    /// Whoever is signed in.
    record SignedIn() implements Need {}

    /// Nobody at all: what was turned down, and what nobody said anything about in `matrix/needs.txt`.
    record Nobody() implements Need {}
}
