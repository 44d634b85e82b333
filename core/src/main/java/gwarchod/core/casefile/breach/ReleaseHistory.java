package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// The court-ready history may leave the house as it stands.
///
/// @param version as it names itself: what was read, and nothing that came since
public record ReleaseHistory(String version, Text note) implements CaseCommand {}
