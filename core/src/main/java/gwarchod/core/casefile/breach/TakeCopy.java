package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import org.jspecify.annotations.Nullable;

/// A copy of the court-ready history is taken.
///
/// @param complainant whose proceedings it is for: they are named in it, and no other protected person is
/// @param why what it is for
public record TakeCopy(@Nullable PersonId complainant, Text why) implements CaseCommand {}
