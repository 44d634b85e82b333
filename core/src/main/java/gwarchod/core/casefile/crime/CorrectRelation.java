package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import org.jspecify.annotations.Nullable;

/// How the victim of a crime stands to the suspect was recorded wrongly, or whether it is domestic abuse: what holds from now on, and why.
///
/// @param relation absent: not known
public record CorrectRelation(EntityId crime, @Nullable VictimRelation relation, boolean domesticAbuse, Text why) implements CaseCommand {}
