package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;

/// The chair approves minutes as they stand in that writing of them.
///
/// @param writing which one the chair read, counted from 1 over all versions
public record ApproveMinutes(EntityId item, int writing) implements CaseCommand {}
