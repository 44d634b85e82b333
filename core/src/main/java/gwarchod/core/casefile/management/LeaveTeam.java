package gwarchod.core.casefile.management;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.UserId;

/// Takes somebody off the team: they have moved on, or it was a mistake.
public record LeaveTeam(UserId user) implements CaseCommand {}
