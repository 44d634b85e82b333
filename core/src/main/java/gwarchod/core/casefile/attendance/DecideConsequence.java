package gwarchod.core.casefile.attendance;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// The lead decides what missing a session that an order requires was, and says why.
///
/// @param attendanceId the session: a case holds one attendance of each, under the session's id
public record DecideConsequence(EntityId attendanceId, Consequence consequence, Text why) implements CaseCommand {}
