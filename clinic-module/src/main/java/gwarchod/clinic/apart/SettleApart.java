package gwarchod.clinic.apart;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Answers whether two people may be in one place all the same.
///
/// @param place the group or the session that was tried
public record SettleApart(EntityId declaration, EntityId place, Settlement settlement, Text why) {}
