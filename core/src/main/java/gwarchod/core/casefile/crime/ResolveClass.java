package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Whoever decides on the class of a crime does: it is changed, or it stands although it contradicts the judgement or somebody disagrees.
///
/// @param recordedAs the class from now on; the one it has lets it stand
public record ResolveClass(EntityId crime, RecordedClass recordedAs, Text why) implements CaseCommand {}
