package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;

/// Decides about an erasure that somebody else proposed. Erasing can't be undone.
///
/// @param erase whether they are erased; else the proposal is refused
public record DecideErasure(CaseId id, EntityId erasure, boolean erase, Text why) {}
