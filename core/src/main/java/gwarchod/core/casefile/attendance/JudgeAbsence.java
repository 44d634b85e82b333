package gwarchod.core.casefile.attendance;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// The lead says whether an absence is acceptable, and why.
///
/// @param attendanceId the session missed: a case holds one attendance of each session, under the session's id
public record JudgeAbsence(EntityId attendanceId, boolean acceptable, Text why) implements CaseCommand {}
