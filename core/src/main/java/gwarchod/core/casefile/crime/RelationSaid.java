package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody recorded of how the victim of a crime stands to the suspect.
///
/// @param relation absent: not known
/// @param why blank where it was recorded and not corrected
public record RelationSaid(@Nullable VictimRelation relation, boolean domesticAbuse, Instant at, UserId by, Text why) {}
